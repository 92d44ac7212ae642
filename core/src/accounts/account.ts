import { z } from 'zod';
import { Id, Role, Timestamp } from '../kernel/index.ts';

/** The name of an account, a team, a person or a key. */
export const Name = z.string().trim().min(1).max(120);
/** An address to which mail can be sent. */
export const Email = z.email().max(254);

export const Team = z.object({ id: Id, name: z.string(), member_count: z.int(), created_at: Timestamp });
export type Team = z.infer<typeof Team>;
export const Member = z.object({
  user_id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  team_id: Id.nullable(),
  status: z.enum(['active', 'deactivated']),
  created_at: Timestamp,
});
export type Member = z.infer<typeof Member>;
export const Invitation = z.object({
  id: Id,
  email: z.string(),
  role: Role,
  team_id: Id.nullable(),
  expires_at: Timestamp,
  created_at: Timestamp,
});
export type Invitation = z.infer<typeof Invitation>;
/** `link` is there once, and only where no mail could be sent. */
export const NewInvitation = Invitation.extend({ link: z.string().nullable(), mailed: z.boolean() });
export type NewInvitation = z.infer<typeof NewInvitation>;
export const ApiKey = z.object({
  id: Id,
  key_id: z.string(),
  name: z.string(),
  user_id: Id,
  user_email: z.string(),
  last_used_at: Timestamp.nullable(),
  created_at: Timestamp,
});
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
