import { sql } from 'drizzle-orm';
import { type ConstructorOptions, fromDrizzle, PgBoss, type SendOptions } from 'pg-boss';
import { type Database, type Db, LOGIN_ROLE, WALLED_ROLE } from '../database/database.ts';
import { waitForOthers } from '../database/migrate.ts';
import type { EnqueueOptions, Jobs, Platform, QueueCount } from '../platform.ts';
import type { Job } from './define-job.ts';
import { startWorking, workOff } from './run-jobs.ts';

const SCHEMA = 'pgboss';
const STOP_TIMEOUT_MS = 20_000;
const QUIET = { schema: SCHEMA, registerInstance: false, schedule: false, openTelemetry: { enabled: false } } satisfies ConstructorOptions;

/** Creates or upgrades the queue's tables as their owner, makes the queues, and lets the two roles use them. */
export async function installJobs(owner: Database, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ ...QUIET, ...connection(owner), supervise: false, migrate: true });
  boss.on('error', () => {}); // what fails here is thrown by start itself
  await boss.start();
  try {
    for (const job of jobs) await installQueue(boss, job);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  await owner.transaction(async (db) => {
    await waitForOthers(db);
    for (const role of [WALLED_ROLE, LOGIN_ROLE]) await grantQueue(db, role);
  });
}

async function installQueue(boss: PgBoss, job: Job): Promise<void> {
  const options = {
    notify: true,
    retryLimit: job.retryLimit ?? 5,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: job.expireSeconds ?? 900,
    deleteAfterSeconds: 86_400,
  };
  const present = await boss.getQueue(job.queue);
  if (present === null) return boss.createQueue(job.queue, { policy: job.policy, ...options });
  if (present.policy !== job.policy) throw new Error(`queue ${job.queue} exists with policy ${present.policy}, not ${job.policy}`);
  await boss.updateQueue(job.queue, options);
}

async function grantQueue(db: Db, role: string): Promise<void> {
  const rights = [
    'usage on schema pgboss',
    'select, insert, update, delete on all tables in schema pgboss',
    'execute on all functions in schema pgboss',
  ];
  for (const right of rights) await db.execute(sql.raw(`grant ${right} to ${role}`));
}

/** Opens the queue of a process on an installed schema. `runs` says whether jobs may be worked here. */
export async function openJobs(base: Omit<Platform, 'jobs'>, jobs: readonly Job[], options: { runs: boolean }): Promise<Jobs> {
  const { database, log } = base;
  const boss = new PgBoss({ ...QUIET, ...connection(database), migrate: false, supervise: options.runs, useListenNotify: options.runs });
  boss.on('error', (fault) => log.error({ err: fault }, 'the job queue reported a fault'));
  boss.on('warning', (warning) => log.debug({ warning }, 'the job queue warned'));
  await boss.start();
  const timers: NodeJS.Timeout[] = [];
  const opened: Jobs = {
    enqueue: (scope, queue, { data, options }) => boss.send(queue, data, { ...toSendOptions(options), db: fromDrizzle(scope.db, sql) }),
    work: () => startWorking(boss, jobs, { platform: { ...base, jobs: opened }, timers }),
    workOff: () => workOff(boss, jobs, { ...base, jobs: opened }),
    counts: () => countJobs(database.db),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MS });
    },
  };
  return opened;
}

const connection = (database: Database): ConstructorOptions =>
  'db' in database.jobs ? { db: database.jobs.db, backend: 'pglite' } : { connectionString: database.jobs.connectionString, max: 4 };

const toSendOptions = ({ singletonKey, startAfterSeconds }: EnqueueOptions): SendOptions => ({
  ...(singletonKey === undefined ? {} : { singletonKey }),
  ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
});

async function countJobs(db: Db): Promise<QueueCount[]> {
  const { rows } = await db.execute<{ queue: string; waiting: number; running: number; failed: number }>(sql`
    select name as queue, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as running, count(*) filter (where state = 'failed')::int as failed
    from pgboss.job where name not like '\\_\\_%' group by name order by name`);
  return rows;
}
