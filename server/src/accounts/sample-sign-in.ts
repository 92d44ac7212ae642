import { Refusal, type Role } from '@flowpilot/core/kernel';
import type { Http } from '../platform/http/http.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, systemScope } from '../platform/scope.ts';
import { findSampleAccountId } from './accounts.store.ts';
import { findMemberWithRole, type MemberRow } from './members.store.ts';

/** Whether one click may enter the sample account: it exists, and the caller sits at this machine. */
export async function isSampleOpen(platform: Platform, http: Http): Promise<boolean> {
  return http.isLoopback && (await findSampleAccountId(platform.database)) !== null;
}

/** The sample member who is signed in for a role; refuses everybody who does not sit at this machine. */
export async function enterSample(platform: Platform, http: Http, role: Role): Promise<MemberRow> {
  const accountId = http.isLoopback ? await findSampleAccountId(platform.database) : null;
  if (accountId === null) throw new Refusal('not_found', 'There is no sample account to enter from here.');
  const member = await inTransaction(systemScope(platform, accountId, 'sample'), (scope) => findMemberWithRole(scope, role));
  if (member === null) throw new Refusal('not_found', `The sample account has no ${role}.`);
  return member;
}
