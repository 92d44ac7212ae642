import { flywheelContract, JobProgress } from '@flowpilot/core/flywheel';
import { useEffect, useState } from 'react';
import { addressOf, call, isProblem } from './call.ts';

const RECONNECT_MS = 2_000;
const isOver = (job: JobProgress): boolean => job.state === 'done' || job.state === 'failed';

/**
 * How far a job has come, live. The browser reconnects by itself and replays what it missed; where the stream is closed
 * for good, the job is asked for directly and the stream opened again. Null while there is no job or nothing is known.
 */
export function useJobProgress(jobId: string | null): JobProgress | null {
  const [known, setKnown] = useState<{ jobId: string; job: JobProgress } | null>(null);
  useEffect(() => (jobId === null ? undefined : followJob(jobId, (job) => setKnown({ jobId, job }))), [jobId]);
  return known && known.jobId === jobId ? known.job : null;
}

/** Follows a job until it is over; answers how to stop. */
export function followJob(jobId: string, tell: (job: JobProgress) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
  const hear = (job: JobProgress) => {
    if (stopped) return;
    tell(job);
    if (isOver(job)) stop();
  };
  const askDirectly = async () => {
    try {
      hear(await call(flywheelContract.job, { id: jobId }));
    } catch (error) {
      if (isProblem(error, 404)) hear({ state: 'failed', done: 0, total: 0, message: 'This job is no longer known.' });
    }
    if (!stopped) timer = setTimeout(open, RECONNECT_MS);
  };
  const open = () => {
    source = new EventSource(addressOf(flywheelContract.jobEvents, { id: jobId }).url);
    for (const name of ['message', 'progress', 'done', 'failed']) source.addEventListener(name, (event) => readEvent(event, hear));
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED && !stopped) void askDirectly();
    };
  };
  open();
  return stop;
}

function readEvent(event: Event, hear: (job: JobProgress) => void): void {
  if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return;
  const job = JobProgress.safeParse(parseJson(event.data));
  if (job.success) hear(job.data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
