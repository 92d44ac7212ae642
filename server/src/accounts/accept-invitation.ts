import { Refusal, type Role } from '@flowpilot/core/kernel';
import type { User } from '../platform/auth/sign-in.ts';
import { countTry } from '../platform/auth/sign-in-tries.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, recordChange, systemScope } from '../platform/scope.ts';
import { findAccount } from './accounts.store.ts';
import { readToken } from './invitation-token.ts';
import { lockInvitation, removeInvitation } from './invitations.store.ts';
import { findAccountIdsOf, findMember, insertMember } from './members.store.ts';

/** What the page that accepts an invitation shows. */
export interface Offer {
  account_name: string;
  email: string;
  role: Role;
  has_user: boolean;
}

/** How somebody accepts. */
export interface Acceptance {
  token: string;
  name?: string | undefined;
  password: string;
}

/** What an invitation offers. */
export async function readInvitation(platform: Platform, token: string): Promise<Offer> {
  const found = await findOpen(platform, token);
  return {
    account_name: found.accountName,
    email: found.email,
    role: found.role,
    has_user: (await platform.signIn.findUser(found.email)) !== null,
  };
}

/** Accepts an invitation; answers the member's user and account. A person who exists already proves it by their password. */
export async function acceptInvitation(
  platform: Platform,
  acceptance: Acceptance,
  address: string,
): Promise<{ userId: string; accountId: string }> {
  const { email, accountId, tokenHash } = await findOpen(platform, acceptance.token);
  const user = await proveUser(platform, acceptance, { email, address });
  await inTransaction(systemScope(platform, accountId, 'invitation'), async (scope) => {
    const invitation = await lockInvitation(scope, { tokenHash });
    if (invitation === null) throw gone();
    if ((await findMember(scope, user.userId)) === null) {
      await insertMember(scope, {
        userId: user.userId,
        email: user.email,
        name: user.name,
        role: invitation.role,
        teamId: invitation.teamId,
      });
    }
    await removeInvitation(scope, invitation.id);
    recordChange(scope, { action: 'invitation.accept', target_kind: 'member', target_id: user.userId, after: { role: invitation.role } });
  });
  await platform.signIn.dropPasswordLinks(user.userId); // one that another account's owner made would open this account too
  return { userId: user.userId, accountId };
}

async function proveUser(platform: Platform, acceptance: Acceptance, who: { email: string; address: string }): Promise<User> {
  const { email } = who;
  const { signIn } = platform;
  const user = await signIn.findUser(email);
  if (user === null) {
    if (acceptance.name === undefined)
      throw new Refusal('invalid', 'name: Say your name.', { errors: [{ pointer: '/name', detail: 'Say your name.' }] });
    return signIn.createUser({ email, name: acceptance.name, password: acceptance.password });
  }
  if (user.hasPassword) {
    const tried = await countTry(platform, { what: 'password', ...who });
    if (!(await signIn.isPassword(user.userId, acceptance.password)))
      throw new Refusal('not_signed_in', 'This is not the password of this person.');
    await tried.forget();
    return user;
  }
  // Whoever holds the link is not yet the person: with a membership elsewhere, that account's owner hands out the password link.
  if ((await findAccountIdsOf(platform, user.userId)).length > 0)
    throw new Refusal('wrong_state', 'This person has no password yet. Ask an owner of their first account for a password link.');
  await signIn.setPassword(user.userId, acceptance.password);
  return user;
}

async function findOpen(platform: Platform, token: string) {
  const read = readToken(token);
  if (read === null) throw gone();
  return inTransaction(systemScope(platform, read.accountId, 'invitation'), async (scope) => {
    const invitation = await lockInvitation(scope, { tokenHash: read.tokenHash });
    const account = await findAccount(scope);
    if (invitation === null || account === null) throw gone();
    return { ...read, email: invitation.email, role: invitation.role, accountName: account.name };
  });
}

const gone = () => new Refusal('not_found', 'This invitation is no longer open. Ask for a new one.');
