import type { Me } from '@flowpilot/core/accounts';
import { Refusal } from '@flowpilot/core/kernel';
import type { Caller } from '../platform/http/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, recordChange, systemScope } from '../platform/scope.ts';
import { insertAccount } from './accounts.store.ts';
import { findAccountIdsOf, findMembership, insertMember } from './members.store.ts';

type Person = Pick<Caller, 'userId' | 'email' | 'name'>;

/** The caller, the account they work in, and those they could work in. A key knows its own account alone. */
export async function presentMe(platform: Platform, caller: Person & { accountId: string | null; keyId: string | null }): Promise<Me> {
  const ids = caller.keyId === null ? await findAccountIdsOf(platform, caller.userId) : [];
  const wanted = new Set([...ids, ...(caller.accountId === null ? [] : [caller.accountId])]);
  const standings = [];
  for (const id of wanted) {
    const membership = await inTransaction(systemScope(platform, id, 'me'), (scope) => findMembership(scope, caller.userId));
    if (membership?.status === 'active')
      standings.push({ id, name: membership.name, role: membership.role, isSample: membership.isSample });
  }
  const present = standings.find((standing) => standing.id === caller.accountId);
  return {
    user: { id: caller.userId, email: caller.email, name: caller.name },
    account: present === undefined ? null : { id: present.id, name: present.name, role: present.role, is_sample: present.isSample },
    accounts: standings.map(({ id, name, role }) => ({ id, name, role })),
  };
}

/** Creates an account with this person as its owner; answers its id. */
export async function createAccount(platform: Platform, owner: Person, account: { name: string; isSample: boolean }): Promise<string> {
  const accountId = platform.newId();
  await inTransaction(systemScope(platform, accountId, 'accounts'), async (scope) => {
    await insertAccount(scope, account);
    await insertMember(scope, { ...owner, role: 'owner', teamId: null });
    recordChange(scope, {
      action: 'account.create',
      target_kind: 'account',
      target_id: accountId,
      after: { name: account.name, owner: owner.userId },
    });
  });
  await platform.signIn.dropPasswordLinks(owner.userId); // one that another account's owner made would open this account too
  return accountId;
}

/** Creates an account for somebody signed in, who works in it from now on. */
export async function createOwnAccount(platform: Platform, caller: Caller, name: string): Promise<Me> {
  if (caller.sessionId === null) throw new Refusal('wrong_state', 'An API key belongs to one account. Sign in to create another.');
  const { userId, email } = caller;
  const accountId = await createAccount(platform, { userId, email, name: caller.name }, { name, isSample: false });
  return chooseAccount(platform, caller, accountId);
}

/** Works in another account from now on; it must be one that the person is active in. */
export async function chooseAccount(platform: Platform, caller: Caller, accountId: string): Promise<Me> {
  if (caller.sessionId === null) throw new Refusal('wrong_state', 'An API key belongs to one account. Sign in to change it.');
  const isTheirs = (await findAccountIdsOf(platform, caller.userId)).includes(accountId);
  const membership = isTheirs
    ? await inTransaction(systemScope(platform, accountId, 'me'), (scope) => findMembership(scope, caller.userId))
    : null;
  if (membership?.status !== 'active') throw new Refusal('not_found', 'Account not found');
  await platform.signIn.chooseAccount(caller.sessionId, accountId);
  return presentMe(platform, { ...caller, accountId });
}
