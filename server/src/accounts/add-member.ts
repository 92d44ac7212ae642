import { normaliseEmail } from '@flowpilot/core/accounts';
import { Refusal, type Role } from '@flowpilot/core/kernel';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { findAccount } from './accounts.store.ts';
import { findMember, insertMember } from './members.store.ts';

/** Makes somebody a member, as the operator may: the person is created when new, without a password. */
export async function addMember(scope: Scope, order: { email: string; name?: string; role: Role }): Promise<{ userId: string }> {
  const account = await inTransaction(scope, findAccount);
  if (account === null) throw new Refusal('not_found', `There is no account ${scope.accountId}.`);
  const { signIn } = scope.platform;
  const email = normaliseEmail(order.email);
  const user = (await signIn.findUser(email)) ?? (await signIn.createUser({ email, name: order.name ?? nameFrom(email), password: null }));
  await inTransaction(scope, async (scope) => {
    if ((await findMember(scope, user.userId)) !== null)
      throw new Refusal('already_exists', `${email} is a member of this account already.`);
    await insertMember(scope, { userId: user.userId, email: user.email, name: user.name, role: order.role, teamId: null });
    recordChange(scope, { action: 'member.add', target_kind: 'member', target_id: user.userId, after: { role: order.role } });
  });
  await signIn.dropPasswordLinks(user.userId); // one that another account's owner made would open this account too
  return { userId: user.userId };
}

/** A name to begin with: the first part of the address, as words. */
export const nameFrom = (email: string): string =>
  (email.split('@')[0] ?? email)
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ') || email;
