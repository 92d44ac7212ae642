import { accountsContract } from '@flowpilot/core/accounts';
import { withHeaders } from '../platform/http/http.ts';
import { type App, serve, servePublic, serveSignedIn } from '../platform/http/serve.ts';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { version } from '../platform/version.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { isFresh } from './accounts.store.ts';
import { createKey, listKeys, revokeKey } from './api-keys.ts';
import { invite, listInvitations, revokeInvitation } from './invitations.ts';
import { chooseAccount, createOwnAccount, presentMe } from './me.ts';
import { changeMember, listMembers, makePasswordLink } from './members.ts';
import { enterSample, isSampleOpen } from './sample-sign-in.ts';
import { createTeam, deleteTeam, listTeams, renameTeam } from './teams.ts';

/** Mounts everything about accounts, members, teams, invitations and keys. */
export function registerAccountsRoutes(app: App): void {
  const contract = accountsContract;
  serve(app, contract.teams, listTeams);
  serve(app, contract.createTeam, (scope, { name }) => createTeam(scope, name));
  serve(app, contract.renameTeam, (scope, { id, name }) => renameTeam(scope, id, name));
  serve(app, contract.deleteTeam, (scope, { id }) => deleteTeam(scope, id));
  serve(app, contract.members, listMembers);
  serve(app, contract.changeMember, (scope, { id, ...change }) => changeMember(scope, id, change));
  serve(app, contract.passwordLink, (scope, { id }) => makePasswordLink(scope, id));
  serve(app, contract.invitations, listInvitations);
  serve(app, contract.invite, invite);
  serve(app, contract.revokeInvitation, (scope, { id }) => revokeInvitation(scope, id));
  serve(app, contract.keys, listKeys);
  serve(app, contract.createKey, (scope, { name }) => createKey(scope, { userId: userOf(scope), name }));
  serve(app, contract.revokeKey, revokeKey);
  entryRoutes(app);
}

/** What is reached before somebody works in an account. */
function entryRoutes(app: App): void {
  const contract = accountsContract;
  servePublic(app, contract.instance, async (platform, _input, http) => ({
    version,
    is_fresh: await isFresh(platform.database),
    sample_sign_in: await isSampleOpen(platform, http),
    mail: platform.mail.isConfigured,
  }));
  servePublic(app, contract.signInToSample, async (platform, { as: role }, http) => {
    const member = await enterSample(platform, http, role);
    return signedIn(platform, member, http.headers);
  });
  servePublic(app, contract.invitation, (platform, { token }) => readInvitation(platform, token));
  servePublic(app, contract.acceptInvitation, async (platform, acceptance, http) =>
    signedIn(platform, await acceptInvitation(platform, acceptance, http.address), http.headers),
  );
  serveSignedIn(app, contract.me, ({ platform, caller }) =>
    presentMe(platform, { ...caller, accountId: caller.account?.accountId ?? null }),
  );
  serveSignedIn(app, contract.createAccount, ({ platform, caller }, { name }) => createOwnAccount(platform, caller, name));
  serveSignedIn(app, contract.chooseAccount, ({ platform, caller }, { account_id }) => chooseAccount(platform, caller, account_id));
}

/** Signs a member in and answers who they are now. */
async function signedIn(platform: Platform, member: { userId: string; accountId: string }, headers: Headers) {
  const cookies = await platform.signIn.signInAs(member.userId, headers);
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const session = await platform.signIn.findSession(new Headers({ cookie }));
  if (session === null) throw new Error('the session that was made a moment ago is not there');
  await platform.signIn.chooseAccount(session.sessionId, member.accountId);
  const me = await presentMe(platform, { ...session, keyId: null, accountId: member.accountId });
  return withHeaders(me, { 'set-cookie': cookies });
}

function userOf(scope: Scope): string {
  if (scope.actor.kind === 'user') return scope.actor.userId;
  throw new Error('only a user reaches this route');
}
