import type { Role } from '@flowpilot/core/kernel';
import type { Authenticate, Caller } from '../platform/http/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, systemScope } from '../platform/scope.ts';
import { isSecret, readKey } from './api-key.ts';
import { findAccountIdOfKey, findKeyWithMember, touchKey } from './api-keys.store.ts';
import { findAccountIdsOf, findMembership } from './members.store.ts';

/** Finds who calls, by key or by session, with their role as it is at this moment. A key that is sent decides alone. */
export const authenticateWith = (platform: Platform): Authenticate => {
  return (headers) => {
    const authorization = headers.get('authorization');
    return authorization === null || authorization === '' ? bySession(platform, headers) : byKey(platform, authorization);
  };
};

async function byKey(platform: Platform, authorization: string): Promise<Caller | null> {
  const key = readKey(authorization);
  const accountId = key === null ? null : await findAccountIdOfKey(platform, key.keyId);
  if (key === null || accountId === null) return null;
  return inTransaction(systemScope(platform, accountId, 'sign-in'), async (scope) => {
    const found = await findKeyWithMember(scope, key.keyId);
    if (found === null || found.status !== 'active' || !isSecret(key.secret, found.secretHash)) return null;
    await touchKey(scope, found);
    const { userId, email, name, role } = found;
    return { userId, email, name, keyId: key.keyId, sessionId: null, account: { accountId, role }, setCookies: [] };
  });
}

async function bySession(platform: Platform, headers: Headers): Promise<Caller | null> {
  const session = await platform.signIn.findSession(headers);
  if (session === null) return null;
  const { sessionId, userId, email, name, setCookies } = session;
  const standing = await findStanding(platform, userId, session.accountId);
  if (standing === 'deactivated') return null;
  return { userId, email, name, keyId: null, sessionId, account: standing, setCookies };
}

/** Where a user works: in the account they chose, or else the first that they are active in. Deactivated everywhere they are nobody. */
async function findStanding(
  platform: Platform,
  userId: string,
  chosen: string | null,
): Promise<{ accountId: string; role: Role } | null | 'deactivated'> {
  const ids = await findAccountIdsOf(platform, userId);
  if (chosen !== null && ids.includes(chosen)) return activeIn(platform, userId, chosen);
  for (const accountId of ids) {
    const standing = await activeIn(platform, userId, accountId);
    if (standing !== 'deactivated') return standing;
  }
  return ids.length === 0 ? null : 'deactivated';
}

/** The role in one account. Who was deactivated in the account they work in is signed out of it at once. */
function activeIn(platform: Platform, userId: string, accountId: string): Promise<{ accountId: string; role: Role } | 'deactivated'> {
  return inTransaction(systemScope(platform, accountId, 'sign-in'), async (scope) => {
    const membership = await findMembership(scope, userId);
    return membership?.status === 'active' ? { accountId, role: membership.role } : 'deactivated';
  });
}
