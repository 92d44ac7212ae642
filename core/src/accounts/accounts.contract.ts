import { z } from 'zod';
import { endpoint, Id, IdParams, pageOf, Role, Timestamp } from '../kernel/index.ts';

const Name = z.string().trim().min(1).max(120);
const Email = z.email().max(254);

export const Team = z.object({ id: Id, name: z.string(), member_count: z.int(), created_at: Timestamp });
export type Team = z.infer<typeof Team>;
export const Member = z.object({
  user_id: Id, email: z.string(), name: z.string(), role: Role, team_id: Id.nullable(), status: z.enum(['active', 'deactivated']), created_at: Timestamp,
});
export type Member = z.infer<typeof Member>;
export const Invitation = z.object({ id: Id, email: z.string(), role: Role, team_id: Id.nullable(), expires_at: Timestamp, created_at: Timestamp });
export type Invitation = z.infer<typeof Invitation>;
/** `link` is there once, and only where no mail could be sent. */
export const NewInvitation = Invitation.extend({ link: z.string().nullable(), mailed: z.boolean() });
export type NewInvitation = z.infer<typeof NewInvitation>;
export const ApiKey = z.object({ id: Id, key_id: z.string(), name: z.string(), user_id: Id, user_email: z.string(), last_used_at: Timestamp.nullable(), created_at: Timestamp });
export type ApiKey = z.infer<typeof ApiKey>;
/** The key itself is shown once. */
export const NewApiKey = ApiKey.extend({ api_key: z.string() });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** The caller: who they are, the account they work in (null without one), and the accounts they could work in. */
export const Me = z.object({
  user: z.object({ id: Id, email: z.string(), name: z.string() }),
  account: z.object({ id: Id, name: z.string(), role: Role, is_sample: z.boolean() }).nullable(),
  accounts: z.array(z.object({ id: Id, name: z.string(), role: Role })),
});
export type Me = z.infer<typeof Me>;

/** What the sign-in page must know before anyone is signed in. */
export const Instance = z.object({
  version: z.string(),
  /** No account exists yet: the first visitor creates one. */
  is_fresh: z.boolean(),
  /** One click enters the sample account (loopback only). */
  sample_sign_in: z.boolean(),
  mail: z.boolean(),
});
export type Instance = z.infer<typeof Instance>;

const tag = 'Accounts';
const owner = { access: 'owner', tag } as const;
export const accountsContract = {
  instance: endpoint({ method: 'GET', path: '/api/v1/instance', access: 'public', tag, summary: 'What a visitor may know.', answer: Instance }),
  signInToSample: endpoint({ method: 'POST', path: '/api/v1/sample/sign-in', access: 'public', tag, summary: 'Signs in to the sample account; loopback only.', body: z.strictObject({ as: Role.default('owner') }), answer: Me }),
  me: endpoint({ method: 'GET', path: '/api/v1/me', access: 'signed_in', tag, summary: 'The caller and the account they work in.', answer: Me }),
  createAccount: endpoint({ method: 'POST', path: '/api/v1/accounts', access: 'signed_in', tag, summary: 'Creates an account with the caller as its owner.', status: 201, body: z.strictObject({ name: Name }), answer: Me }),
  chooseAccount: endpoint({ method: 'POST', path: '/api/v1/me/account', access: 'signed_in', tag, summary: 'Works in another of the caller’s accounts from now on.', body: z.strictObject({ account_id: Id }), answer: Me }),
  teams: endpoint({ method: 'GET', path: '/api/v1/teams', access: 'viewer', tag, summary: 'The teams of the account.', answer: pageOf(Team) }),
  createTeam: endpoint({ ...owner, method: 'POST', path: '/api/v1/teams', summary: 'Creates a team.', status: 201, body: z.strictObject({ name: Name }), answer: Team }),
  renameTeam: endpoint({ ...owner, method: 'PATCH', path: '/api/v1/teams/:id', summary: 'Renames a team.', params: IdParams, body: z.strictObject({ name: Name }), answer: Team }),
  deleteTeam: endpoint({ ...owner, method: 'DELETE', path: '/api/v1/teams/:id', summary: 'Deletes a team; what carried its label carries none.', params: IdParams, answer: z.object({ deleted: z.literal(true) }) }),
  members: endpoint({ method: 'GET', path: '/api/v1/members', access: 'viewer', tag, summary: 'The members of the account.', answer: pageOf(Member) }),
  changeMember: endpoint({ ...owner, method: 'PATCH', path: '/api/v1/members/:id', summary: 'Changes a member’s role, team or status; `id` is the user’s.', params: IdParams, body: z.strictObject({ role: Role.optional(), team_id: Id.nullish(), status: z.enum(['active', 'deactivated']).optional() }), answer: Member }),
  passwordLink: endpoint({ ...owner, method: 'POST', path: '/api/v1/members/:id/password-link', summary: 'A link with which a member sets a new password, for an owner to hand over.', params: IdParams, answer: z.object({ link: z.string(), expires_at: Timestamp }) }),
  invitations: endpoint({ ...owner, method: 'GET', path: '/api/v1/invitations', summary: 'Open invitations.', answer: pageOf(Invitation) }),
  invite: endpoint({ ...owner, method: 'POST', path: '/api/v1/invitations', summary: 'Invites somebody by mail, or by a link to copy.', status: 201, body: z.strictObject({ email: Email, role: Role, team_id: Id.nullish() }), answer: NewInvitation }),
  revokeInvitation: endpoint({ ...owner, method: 'DELETE', path: '/api/v1/invitations/:id', summary: 'Takes an invitation back.', params: IdParams, answer: z.object({ deleted: z.literal(true) }) }),
  invitation: endpoint({ method: 'GET', path: '/api/v1/invitations/by-token/:token', access: 'public', tag, summary: 'What an invitation offers, for the page that accepts it.', params: z.strictObject({ token: z.string().min(20).max(200) }), answer: z.object({ account_name: z.string(), email: z.string(), role: Role, has_user: z.boolean() }) }),
  acceptInvitation: endpoint({ method: 'POST', path: '/api/v1/invitations/accept', access: 'public', tag, summary: 'Accepts an invitation: sets name and password where the person is new, demands the password otherwise, and signs in.', body: z.strictObject({ token: z.string().min(20).max(200), name: Name.optional(), password: z.string().min(8).max(128) }), answer: Me }),
  keys: endpoint({ method: 'GET', path: '/api/v1/api-keys', access: 'engineer', tag, summary: 'The caller’s API keys; for owners, everybody’s.', answer: pageOf(ApiKey) }),
  createKey: endpoint({ method: 'POST', path: '/api/v1/api-keys', access: 'engineer', tag, summary: 'Makes an API key, shown once.', status: 201, body: z.strictObject({ name: Name }), answer: NewApiKey }),
  revokeKey: endpoint({ method: 'DELETE', path: '/api/v1/api-keys/:id', access: 'engineer', tag, summary: 'Revokes a key at once.', params: IdParams, answer: z.object({ deleted: z.literal(true) }) }),
};
