import { sql } from 'drizzle-orm';
import type { Db } from './database.ts';

/** What the server calls itself, e.g. `PostgreSQL 15.14`. */
export async function readServerVersion(db: Db): Promise<string> {
  const { rows } = await db.execute<{ version: string }>(sql`select 'PostgreSQL ' || current_setting('server_version') as version`);
  return rows[0]?.version ?? 'unknown';
}

/** The server's clock. */
export async function readServerTime(db: Db): Promise<Date> {
  const { rows } = await db.execute<{ at: string | number }>(sql`select extract(epoch from clock_timestamp()) * 1000 as at`);
  return new Date(Number(rows[0]?.at));
}
