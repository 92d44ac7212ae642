import type { FlywheelStatus } from '@flowpilot/core/flywheel';
import { inTransaction, recordChange, type Scope } from '../../platform/scope.ts';
import { countByAnalysisStatus, countDue, requeueFailed, wakeFlywheel } from '../../sessions/index.ts';
import { readLastRunAt } from '../analyse/lease.store.ts';
import { tellRun } from './progress.ts';
import { insertRun } from './run.store.ts';

/** Asks for everything that waits to be analysed and answers at once with a job whose progress can be watched. */
export function requestRun(scope: Scope): Promise<{ job_id: string }> {
  return inTransaction(scope, async (scope) => {
    const requestedBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
    const run = await insertRun(scope, { id: scope.newId(), total: await countDue(scope), requestedBy });
    await tellRun(scope, run);
    await wakeFlywheel(scope);
    return { job_id: run.id };
  });
}

/** How many sessions stand where in the analysis, and when the flywheel last came to rest. */
export function readFlywheelStatus(scope: Scope): Promise<FlywheelStatus> {
  return inTransaction(scope, async (scope) => {
    const last = await readLastRunAt(scope);
    return { ...(await countByAnalysisStatus(scope)), last_run_at: last?.toISOString() ?? null };
  });
}

/** Puts failed sessions back in the queue, with all their tries before them: those named, or all. */
export function retryFailed(scope: Scope, sessionIds: readonly string[] | undefined): Promise<{ requeued: number }> {
  return inTransaction(scope, async (scope) => {
    const requeued = await requeueFailed(scope, sessionIds);
    if (requeued > 0) {
      recordChange(scope, { action: 'flywheel.retry', target_kind: 'account', target_id: scope.accountId, after: { requeued } });
      await wakeFlywheel(scope);
    }
    return { requeued };
  });
}
