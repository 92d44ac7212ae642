import pg from 'pg';
import type { Platform } from '../platform.ts';

/**
 * Does something that only one process may do at a time, or nothing where another is at it; says which. The lock is held by a
 * connection of its own and ends with it, so that a process that dies leaves none behind. The embedded database has one process.
 */
export async function whileNobodyElse({ config }: Platform, lock: string, work: () => Promise<void>): Promise<boolean> {
  if (config.database.kind !== 'postgres') {
    await work();
    return true;
  }
  const client = new pg.Client({ connectionString: config.database.url, application_name: 'flowpilot' });
  client.on('error', () => {}); // whoever works under the lock hears of a lost database by themselves
  await client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [lock]);
    if (rows[0]?.mine !== true) return false;
    await work();
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
