import type { Scope } from '../scope.ts';

/** How a job is put in the queue. */
export interface EnqueueOptions {
  /** What the queue's policy tells apart; for work of an account, its id. */
  singletonKey?: string;
  startAfterSeconds?: number;
}

/** How many jobs of a queue stand where. */
export interface QueueCount {
  queue: string;
  waiting: number;
  running: number;
  failed: number;
}

/** The queue of this process. */
export interface Jobs {
  /** Puts a job in the queue with the caller's open transaction; null when the policy of the queue made it superfluous. */
  enqueue(scope: Scope, queue: string, order: { data: object; options: EnqueueOptions }): Promise<string | null>;
  /** Begins to run jobs here. */
  work(): Promise<void>;
  /** Runs everything that is due, in this call, until nothing is left; for the command line and for tests. */
  workOff(): Promise<number>;
  /** Jobs that wait or run, by queue. */
  counts(): Promise<QueueCount[]>;
  /** Finishes what runs and takes no more. */
  stop(): Promise<void>;
}

/** Puts a job in the queue; it exists exactly when the open transaction commits. */
// biome-ignore lint/complexity/useMaxParams: the one call that every feature writes, agreed so
export const enqueue = (scope: Scope, queue: string, data: object, options: EnqueueOptions = {}): Promise<string | null> =>
  scope.platform.jobs.enqueue(scope, queue, { data, options });
