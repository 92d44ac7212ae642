import { flywheelContract } from '@flowpilot/core/flywheel';
import { Refusal } from '@flowpilot/core/kernel';
import { type EventFilter, readEvents } from '../platform/events/events.store.ts';
import { streamEvents } from '../platform/events/stream-events.ts';
import { type App, serve } from '../platform/http/serve.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { JOB_TOPIC, presentRun } from './run/progress.ts';
import { readFlywheelStatus, requestRun, retryFailed } from './run/request-run.ts';
import { findRun, type RunRow } from './run/run.store.ts';

/** The flywheel: run it, see where it stands, watch a run, try failed sessions again. */
export function registerFlywheelRoutes(app: App): void {
  serve(app, flywheelContract.run, (scope) => requestRun(scope));
  serve(app, flywheelContract.status, (scope) => readFlywheelStatus(scope));
  serve(app, flywheelContract.retry, (scope, { session_ids }) => retryFailed(scope, session_ids));
  serve(app, flywheelContract.job, async (scope, { id }) => presentRun(await requireRun(scope, id)));
  serve(app, flywheelContract.jobEvents, async (scope, { id }, http) => {
    const run = await requireRun(scope, id);
    const asked = { topic: JOB_TOPIC, subjectId: id, after: http.lastEventId };
    if (run.endedAt !== null && !(await hasEvents(scope, asked))) return null;
    return streamEvents(scope, {
      ...asked,
      isLast: ({ kind }) => kind === 'done' || kind === 'failed',
      isOver: async (scope) => (await findRun(scope, id))?.endedAt != null,
      signal: http.signal,
    });
  });
}

const hasEvents = async (scope: Scope, query: EventFilter & { after: number }): Promise<boolean> =>
  (await inTransaction(scope, (scope) => readEvents(scope, { ...query, limit: 1 }))).length > 0;

async function requireRun(scope: Scope, id: string): Promise<RunRow> {
  const run = await inTransaction(scope, (scope) => findRun(scope, id));
  if (run === null) throw new Refusal('not_found', 'Job not found');
  return run;
}
