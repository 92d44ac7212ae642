import type { Role } from '@flowpilot/core/kernel';
import type { SignIn } from './auth/sign-in.ts';
import type { Database, Db } from './database/database.ts';
import type { Hints } from './events/hints.ts';
import type { CompleteConfig } from './keep-secrets.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail.ts';

/*
 * The platform, the scope that stands on it, and the queue that is fed from a scope need each other, so they are one file
 * of shapes. What they do is in their own files: open-platform.ts, scope.ts, jobs/.
 */

/** What every feature stands on, made once a process. */
export interface Platform {
  readonly config: CompleteConfig;
  readonly log: Logger;
  readonly database: Database;
  readonly jobs: Jobs;
  /** Tells streams in this process that an account has new events. */
  readonly hints: Hints;
  readonly mail: Mailer;
  readonly signIn: SignIn;
  /** Aborted when the process begins to stop: streams end, jobs take no more. */
  readonly stopping: AbortSignal;
  now(): Date;
  newId(): string;
}

/** On whose behalf something happens. */
export type Actor = { kind: 'user'; userId: string; name: string; role: Role; keyId: string | null } | { kind: 'system'; name: string };

/** The tenant, who acts, and inside `inTransaction` the transaction: the first argument of every use case and store. */
export interface Scope {
  readonly accountId: string;
  readonly actor: Actor;
  /** Throws outside `inTransaction`. */
  readonly db: Db;
  readonly platform: Platform;
  now(): Date;
  /** A fresh row id: UUID version 7. */
  newId(): string;
}

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
  /** Jobs that wait, run or failed, by queue. */
  counts(): Promise<QueueCount[]>;
  /** Finishes what runs and takes no more. */
  stop(): Promise<void>;
}
