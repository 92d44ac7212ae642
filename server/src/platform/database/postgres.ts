import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from '../log.ts';
import { type Database, type Db, once } from './database.ts';

/** Opens a pool on a PostgreSQL server. Nothing is connected before the first query. */
export function openPostgres(url: string, log: Logger): Database {
  const pool = new pg.Pool({ connectionString: url, max: 15, connectionTimeoutMillis: 5_000, application_name: 'flowpilot' });
  pool.on('error', (fault) => log.warn({ err: fault }, 'an idle connection to the database broke'));
  const db = drizzle(pool) as unknown as Db; // both drivers answer with rows; Db asks for no more
  return {
    kind: 'postgres',
    db,
    transaction: (work) => once(() => db.transaction((inside) => work(inside as unknown as Db))), // a transaction is a Db
    jobs: { connectionString: url },
    ping: async () => void (await db.execute(sql`select 1`)),
    close: () => pool.end(),
  };
}
