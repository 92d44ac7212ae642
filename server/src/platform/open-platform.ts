import { setMaxListeners } from 'node:events';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { openSignIn } from './auth/open-sign-in.ts';
import { checkWall } from './database/check-wall.ts';
import type { Database } from './database/database.ts';
import { openEmbedded, openInMemory } from './database/embedded.ts';
import { admitLogin, countMissing, migrate, ownsDatabase } from './database/migrate.ts';
import { openPostgres } from './database/postgres.ts';
import { makeHints } from './events/hints.ts';
import { installJobs, openJobs } from './jobs/boss.ts';
import type { Job } from './jobs/define-job.ts';
import type { CompleteConfig } from './keep-secrets.ts';
import type { Logger } from './log.ts';
import { openMail } from './mail.ts';
import type { Platform } from './platform.ts';
import { StartFault } from './start-fault.ts';

/** What the features bring to the platform, which knows none of them. */
export interface Features {
  readonly jobs: readonly Job[];
  isSignUpOpen(database: Database): Promise<boolean>;
}

/** How a process opens the platform. */
export interface Opening {
  config: CompleteConfig;
  log: Logger;
  features: Features;
  /** Whether this process works on jobs. */
  runsJobs: boolean;
  now?: () => Date;
}

/** The platform of a process, and the way to close it again. */
export interface OpenedPlatform {
  readonly platform: Platform;
  /** Tells everything that waits to end; the first step of a stop. */
  stop(): void;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, checks the wall, and puts the rest on it. */
export async function openPlatform(opening: Opening): Promise<OpenedPlatform> {
  const { config, log, features } = opening;
  const database = await openDatabase(config, log);
  try {
    await prepareDatabase(database, config, { log, jobs: features.jobs });
    await checkWall(database);
    return await assemble(opening, database);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** Migrates, and installs the queue, as the owner; leaves a database that belongs to another alone when it is up to date. */
export async function prepareDatabase(
  database: Database,
  config: CompleteConfig,
  on: { log: Logger; jobs: readonly Job[] },
): Promise<number> {
  const migrateUrl = config.database.kind === 'postgres' ? config.database.migrateUrl : null;
  const owner = migrateUrl === null ? database : openPostgres(migrateUrl, on.log);
  try {
    if (!(await ownsDatabase(owner.db))) {
      if ((await countMissing(owner.db)) === 0) return 0;
      throw new StartFault(
        'The database is behind this version and its login does not own it. Run `npm run cli -- migrate` with MIGRATE_DATABASE_URL set to its owner.',
      );
    }
    const applied = await migrate(owner);
    await installJobs(owner, on.jobs);
    if (database.kind === 'postgres') await admitLogin(owner, await loginOf(database));
    return applied;
  } finally {
    if (owner !== database) await owner.close();
  }
}

/** Opens the database of the configuration, as it is. */
export function openDatabase(config: CompleteConfig, log: Logger): Promise<Database> {
  const choice = config.database;
  if (choice.kind === 'postgres') return Promise.resolve(openPostgres(choice.url, log));
  return choice.kind === 'memory' ? openInMemory(choice.image) : openEmbedded(choice.folder, log);
}

async function assemble(opening: Opening, database: Database): Promise<OpenedPlatform> {
  const { config, log, features } = opening;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // every stream and job that runs listens
  const mail = openMail(config, log);
  const newId = () => v7();
  const signIn = openSignIn({ config, database, log, mail, newId, isSignUpOpen: () => features.isSignUpOpen(database) });
  const base = {
    config,
    log,
    database,
    hints: makeHints(),
    mail,
    signIn,
    stopping: stopping.signal,
    now: opening.now ?? (() => new Date()),
    newId,
  };
  const jobs = await openJobs(base, features.jobs, { runs: opening.runsJobs });
  return {
    platform: { ...base, jobs },
    stop: () => stopping.abort(),
    close: async () => {
      stopping.abort();
      await jobs.stop();
      await database.close();
    },
  };
}

async function loginOf(database: Database): Promise<string> {
  const { rows } = await database.db.execute<{ login: string }>(sql`select session_user::text as login`);
  return rows[0]?.login ?? '';
}
