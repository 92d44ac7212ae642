import { inTransaction, type Scope } from '../../platform/scope.ts';
import { wakeFlywheelLater } from '../../sessions/index.ts';
import { LEASE_SECONDS, renewLease } from './lease.store.ts';

const RENEW_MS = (LEASE_SECONDS * 1_000) / 3;

/**
 * Does something while the account's lease is renewed by the clock, so that a session that takes long to think about does
 * not cost the lease. A lease that was lost stays lost; the claim's token keeps its former holder from writing.
 */
export async function whileRenewing<T>(scope: Scope, token: string, work: () => Promise<T>): Promise<T> {
  const renew = () =>
    inTransaction(scope, (scope) => renewLease(scope, token)).catch((fault: unknown) =>
      scope.platform.log.warn({ err: fault, account_id: scope.accountId }, 'the lease of an analysis could not be renewed'),
    );
  const timer = setInterval(() => void renew(), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Puts a job in the queue for when the lease would be over: should its holder die, that job takes up what was left; should the
 * holder live, the job comes back later. One waits at a time.
 */
export const watchLease = (scope: Scope, seconds: number): Promise<void> =>
  wakeFlywheelLater(scope, { seconds: seconds + 1, reason: 'watches the lease' });
