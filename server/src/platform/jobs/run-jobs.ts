import type { PgBoss } from 'pg-boss';
import type { Platform } from '../platform.ts';
import { systemScope } from '../scope.ts';
import type { Job, JobContext } from './define-job.ts';

/** A notice only wakes early: on its own it would leave the second of two waiting jobs for half a minute. */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
interface Delivered {
  id: string;
  data: object | null;
  signal?: AbortSignal;
}

/** Begins to work on every queue, and to send those jobs that run by themselves. */
export async function startWorking(
  boss: PgBoss,
  jobs: readonly Job[],
  on: { platform: Platform; timers: NodeJS.Timeout[] },
): Promise<void> {
  for (const job of jobs) {
    const options = { ...POLLING, localConcurrency: job.concurrency ?? 1, batchSize: 1 };
    await boss.work<object>(job.queue, options, async ([delivered]) => {
      if (delivered !== undefined) await run(job, delivered, on.platform);
    });
    if (job.everySeconds !== undefined) on.timers.push(sendEvery(boss, job.queue, { seconds: job.everySeconds, platform: on.platform }));
  }
}

/** Fetches and runs until no queue has anything due; answers how many jobs ran. A job that fails goes back as pg-boss has it. */
export async function workOff(boss: PgBoss, jobs: readonly Job[], platform: Platform): Promise<number> {
  let ran = 0;
  for (let before = -1; before !== ran; ) {
    before = ran;
    for (const job of jobs) ran += await drainQueue(boss, job, platform);
  }
  return ran;
}

async function drainQueue(boss: PgBoss, job: Job, platform: Platform): Promise<number> {
  for (let ran = 0; ; ran++) {
    const [delivered] = await boss.fetch<object>(job.queue, { batchSize: 1 });
    if (delivered === undefined) return ran;
    try {
      await run(job, delivered, platform);
      await boss.complete(job.queue, delivered.id);
    } catch (fault) {
      await boss.fail(job.queue, delivered.id, { message: fault instanceof Error ? fault.message : String(fault) });
    }
  }
}

async function run(job: Job, delivered: Delivered, platform: Platform): Promise<void> {
  const log = platform.log.child({ queue: job.queue, job_id: delivered.id });
  const context: JobContext = {
    platform,
    log,
    jobId: delivered.id,
    signal: delivered.signal === undefined ? platform.stopping : AbortSignal.any([platform.stopping, delivered.signal]),
    scopeOf: (accountId) => systemScope(platform, accountId, job.queue),
  };
  try {
    await job.handler(context, delivered.data ?? {});
  } catch (fault) {
    log.error({ err: fault }, 'a job failed and will be tried again while tries are left');
    throw fault;
  }
}

/** Sends more often than needed; the queue keeps one a slot of time, however many processes send. */
function sendEvery(boss: PgBoss, queue: string, on: { seconds: number; platform: Platform }): NodeJS.Timeout {
  const send = () =>
    void boss
      .send(queue, {}, { singletonKey: 'clock', singletonSeconds: on.seconds })
      .catch((fault: unknown) => on.platform.log.warn({ err: fault, queue }, 'the clock could not put a job in the queue'));
  send();
  const timer = setInterval(send, (on.seconds * 1000) / 2);
  timer.unref();
  return timer;
}
