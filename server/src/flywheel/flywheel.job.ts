import { listAccountIds } from '../accounts/index.ts';
import { defineJob, type Job, type JobContext } from '../platform/jobs/define-job.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Scope, systemScope } from '../platform/scope.ts';
import { FLYWHEEL_QUEUE, hasOpenAnalysis, wakeFlywheel, wakeFlywheelLater } from '../sessions/index.ts';
import { analyseAccount } from './analyse/analyse-account.ts';
import { watchLease } from './analyse/hold-lease.ts';
import { breakLease, readLeaseSeconds } from './analyse/lease.store.ts';
import { forgetOldProgress } from './run/progress.ts';
import { findOpenRuns } from './run/run.store.ts';
import type { Thinker } from './thinker.ts';

const SLICE_MS = 30_000;
/** A slice, and a session that was begun at its end and thinks for as long as it may. */
const EXPIRE_SECONDS = 180;
const ACCOUNTS_AT_ONCE = 2;

/** Analyses for one account at a time; where much waits, the rest is put at the end of the queue so that other accounts get their turn. */
export const flywheelJob = (thinkerOf: (platform: Platform) => Thinker): Job<{ accountId?: string }> =>
  defineJob<{ accountId?: string }>({
    queue: FLYWHEEL_QUEUE,
    policy: 'short',
    expireSeconds: EXPIRE_SECONDS,
    concurrency: ACCOUNTS_AT_ONCE,
    handler: async (context, { accountId }) => {
      if (accountId !== undefined) await analyseForAWhile(context, context.scopeOf(accountId), thinkerOf(context.platform));
    },
  });

async function analyseForAWhile(context: JobContext, scope: Scope, thinker: Thinker): Promise<void> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(SLICE_MS)]);
  const result = await analyseAccount(scope, { thinker, signal });
  if (result !== 'idle') await inTransaction(scope, (scope) => comeBack(scope, { result, isStopping: context.signal.aborted }));
}

/** What is left is taken up by another job: at once, or when the lease is over that whoever is at it may have died with. */
async function comeBack(scope: Scope, from: { result: 'held_elsewhere' | 'stopped'; isStopping: boolean }): Promise<void> {
  if (from.result === 'held_elsewhere') return watchLease(scope, await readLeaseSeconds(scope));
  if (from.isStopping) return wakeFlywheelLater(scope, { seconds: 1, reason: 'goes on' });
  await wakeFlywheel(scope);
}

/** Every five minutes, whatever else happened. */
export const flywheelClock = (): Job =>
  defineJob({ queue: 'flywheel-clock', policy: 'standard', everySeconds: 300, handler: ({ platform }) => wakeAccounts(platform) });

/** Puts a job in the queue for each account that has something to analyse, and removes old progress of jobs. */
export async function wakeAccounts(platform: Platform): Promise<void> {
  for (const accountId of await listAccountIds(platform.database)) {
    await inTransaction(systemScope(platform, accountId, 'flywheel-clock'), async (scope) => {
      await forgetOldProgress(scope);
      const isNeeded = (await hasOpenAnalysis(scope)) || (await findOpenRuns(scope)).length > 0;
      if (isNeeded) await wakeFlywheel(scope);
    });
  }
}

/**
 * At the start of the one process that an embedded database has: whoever held a lease is gone, and what they left in the middle
 * begins again at once.
 */
export async function recoverEmbedded(platform: Platform): Promise<void> {
  if (platform.database.kind !== 'embedded') return;
  for (const accountId of await listAccountIds(platform.database))
    await inTransaction(systemScope(platform, accountId, 'flywheel-clock'), breakLease);
  await wakeAccounts(platform);
}
