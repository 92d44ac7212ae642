import { statfs } from 'node:fs/promises';
import { checkWall } from '../platform/database/check-wall.ts';
import { countMissing } from '../platform/database/migrate.ts';
import { readServerTime, readServerVersion } from '../platform/database/server-facts.ts';
import type { Platform } from '../platform/platform.ts';

/** One thing that was looked at. */
export interface Finding {
  check: string;
  ok: boolean;
  detail: string;
}

const LEAST_FREE_BYTES = 500_000_000;
const MOST_SKEW_SECONDS = 5;
const OLD_JOBS = 10_000;

/** Looks at everything that must be right for FlowPilot to run well. */
export async function examine(platform: Platform): Promise<Finding[]> {
  const { database } = platform;
  return [
    await look('database', async () => `${await readServerVersion(database.db)} (${database.kind})`),
    await look('migrations', async () => {
      const missing = await countMissing(database.db);
      if (missing > 0) throw new Error(`${missing} are missing: run npm run cli -- migrate`);
      return 'all applied';
    }),
    await look('wall', async () => {
      await checkWall(database);
      return 'row-level security binds the role flowpilot_app on every tenant table';
    }),
    await look('queue', () => lookAtQueue(platform)),
    await look('disk', () => lookAtDisk(platform.config.dataDir)),
    await look('clock', async () => {
      const skew = Math.abs((await readServerTime(database.db)).getTime() - platform.now().getTime()) / 1000;
      if (skew > MOST_SKEW_SECONDS) throw new Error(`this machine and the database are ${skew.toFixed(1)} s apart`);
      return `within ${skew.toFixed(1)} s of the database`;
    }),
    {
      check: 'mail',
      ok: true,
      detail: platform.mail.isConfigured ? 'SMTP_URL is set' : 'no SMTP_URL: invitations and password resets go by links',
    },
  ];
}

/** A finding about a database that could not even be opened. */
export const unopened = (fault: unknown): Finding => ({ check: 'database', ok: false, detail: messageOf(fault) });

async function look(check: string, how: () => Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, detail: await how() };
  } catch (fault) {
    return { check, ok: false, detail: messageOf(fault) };
  }
}

async function lookAtQueue(platform: Platform): Promise<string> {
  const counts = await platform.jobs.counts();
  const waiting = counts.reduce((sum, queue) => sum + queue.waiting, 0);
  if (waiting > OLD_JOBS) throw new Error(`${waiting} jobs wait: is a worker running?`);
  return (
    counts.map((queue) => `${queue.queue}: ${queue.waiting} waiting, ${queue.running} running, ${queue.failed} failed`).join('; ') ||
    'empty'
  );
}

async function lookAtDisk(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs('.'));
  const free = bavail * bsize;
  const text = `${(free / 1e9).toFixed(1)} GB free`;
  if (free < LEAST_FREE_BYTES) throw new Error(`only ${text} where ${folder} is`);
  return text;
}

const messageOf = (fault: unknown): string => {
  const root = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  return root instanceof Error ? root.message || String(root) : String(root);
};
