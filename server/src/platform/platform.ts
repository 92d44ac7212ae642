import type { SignIn } from './auth/sign-in.ts';
import type { Database } from './database/database.ts';
import type { Hints } from './events/hints.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { CompleteConfig } from './keep-secrets.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail.ts';

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
