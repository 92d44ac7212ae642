import type { Logger } from '../log.ts';
import type { Platform, Scope } from '../platform.ts';

/** What a job's handler is given beside its data. */
export interface JobContext {
  readonly platform: Platform;
  readonly log: Logger;
  readonly jobId: string;
  /** Aborts when the process stops or the job's time is over. */
  readonly signal: AbortSignal;
  /** The system's scope in an account, named after the queue. */
  scopeOf(accountId: string): Scope;
}

/** How pg-boss keeps jobs apart: `singleton` runs one a key at a time, `stately` also queues one a key at most. */
export type JobPolicy = 'standard' | 'short' | 'singleton' | 'stately' | 'exclusive' | 'key_strict_fifo';

/** One kind of job. */
export interface Job<Data extends object = object> {
  readonly queue: string;
  readonly policy: JobPolicy;
  /** Runs by itself every so many seconds as well, once in all processes together, with empty data. */
  readonly everySeconds?: number;
  /** Jobs of this queue that one process runs side by side; 1 where absent. */
  readonly concurrency?: number;
  /** A run that takes longer is given to another; 15 minutes where absent. */
  readonly expireSeconds?: number;
  /** Tries after the first; 5 where absent. */
  readonly retryLimit?: number;
  handler(context: JobContext, data: Data): Promise<void>;
}

/** Declares a job; list it in app.ts. */
export const defineJob = <Data extends object>(job: Job<Data>): Job<Data> => job;
