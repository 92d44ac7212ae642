import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from '../log.ts';
import { type Database, type Db, once } from './database.ts';

/** Opens a pool on a PostgreSQL server. Nothing is connected before the first query. */
export function openPostgres(url: string, log: Logger): Database {
  const pool = new pg.Pool({ connectionString: url, max: 15, connectionTimeoutMillis: 5_000, application_name: 'flowpilot' });
  let lostAt: number | null = null;
  const tell = (fault: Error) => {
    lostAt = performance.now();
    log.warn({ err: fault }, 'a connection to the database broke');
  };
  pool.on('error', () => {}); // an idle connection: its own listener has told
  pool.on('connect', (client) => client.on('error', tell)); // the pool hears idle ones alone: unheard, the loss of one in use ends the process
  const db = drizzle(pool) as unknown as Db; // both drivers answer with rows; Db asks for no more
  return {
    kind: 'postgres',
    db,
    transaction: (work) => once(() => inOwnConnection(pool, work)),
    jobs: { connectionString: url },
    ping: async () => void (await db.execute(sql`select 1`)),
    lastLoss: () => lostAt,
    close: () => pool.end(),
  };
}

/** Takes a connection for one transaction and gives it back whatever happens: Drizzle keeps it for good when `begin` fails. */
async function inOwnConnection<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await drizzle(client).transaction((inside) => work(inside as unknown as Db)); // a transaction is a Db
  } finally {
    client.release();
  }
}
