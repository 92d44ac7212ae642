import type { JobProgress } from '@flowpilot/core/flywheel';
import { forgetEventsBefore, recordEvent } from '../../platform/events/events.store.ts';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { countByAnalysisStatus, countDue } from '../../sessions/index.ts';
import { advanceOpenRuns, type RunRow } from './run.store.ts';

/** The topic under which jobs tell how they stand. */
export const JOB_TOPIC = 'job';

const FORGET_AFTER_MS = 7 * 24 * 3_600_000;

/** Removes what jobs told more than a week ago; how a job ended stays with the job. */
export const forgetOldProgress = (scope: Scope): Promise<void> =>
  forgetEventsBefore(scope, JOB_TOPIC, new Date(scope.now().getTime() - FORGET_AFTER_MS));

const TELL_EVERY_MS = 250;

/** Counts sessions done and tells the open runs of the account, at most four times a second. */
export class Progress {
  readonly #scope: Scope;
  #untold = 0;
  #toldAt = 0;
  done = 0;
  waiting = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async step(): Promise<void> {
    this.done += 1;
    this.#untold += 1;
    const at = this.#scope.now().getTime();
    if (at - this.#toldAt >= TELL_EVERY_MS) {
      this.#toldAt = at;
      await this.#tell();
    }
  }

  /** Sessions that were done since the runs were told last. */
  takeUntold(): number {
    const untold = this.#untold;
    this.#untold = 0;
    return untold;
  }

  async #tell(): Promise<void> {
    await inTransaction(this.#scope, async (scope) => {
      this.waiting = await countDue(scope);
      const runs = await advanceOpenRuns(scope, { done: this.takeUntold(), waiting: this.waiting, ends: false, message: null });
      for (const run of runs) await tellRun(scope, run);
    });
  }
}

/** Ends the open runs of the account: nothing is due any more. */
export async function endRuns(scope: Scope, progress: Progress): Promise<void> {
  await inTransaction(scope, async (scope) => {
    const { failed } = await countByAnalysisStatus(scope);
    const message = failed === 0 ? null : `${failed} could not be analysed and can be tried again.`;
    const runs = await advanceOpenRuns(scope, { done: progress.takeUntold(), waiting: 0, ends: true, message });
    for (const run of runs) await tellRun(scope, run);
  });
}

/** Tells a run's stream how it stands. */
export async function tellRun(scope: Scope, run: RunRow): Promise<void> {
  await recordEvent(scope, { topic: JOB_TOPIC, subjectId: run.id, kind: kindOf(run), data: presentRun(run) });
}

const kindOf = ({ state }: RunRow): string => (state === 'done' || state === 'failed' ? state : 'progress');

/** A run as the API shows it. */
export const presentRun = ({ state, done, total, message }: RunRow): JobProgress => ({ state, done, total, message });
