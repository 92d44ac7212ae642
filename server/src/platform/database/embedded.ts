import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { fromPglite } from 'pg-boss';
import type { Logger } from '../log.ts';
import { makeFolder } from '../make-folder.ts';
import { type Database, type Db, once } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { syncFolder } from './sync-folder.ts';

const SYNC_EVERY_MS = 5_000;

/** Opens a database that is gone with the process: begun from an image of a data folder, or empty. */
export const openInMemory = async (image: Blob | null): Promise<Database> =>
  wrap(await PGlite.create(image === null ? {} : { loadDataDir: image }), async () => {});

/** Opens the database in `folder`, which no other process may have open. */
export async function openEmbedded(folder: string, log: Logger): Promise<Database> {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const engine = await PGlite.create(join(folder, 'database'));
    const stopSyncing = keepSynced(engine, { folder, log });
    return wrap(engine, async () => {
      await stopSyncing();
      await engine.close();
      await syncFolder(folder);
      lock.release();
    });
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

function wrap(engine: PGlite, afterwards: () => Promise<void>): Database {
  const db = drizzle(engine) as unknown as Db; // both drivers answer with rows; Db asks for no more
  return {
    kind: 'embedded',
    db,
    transaction: (work) => once(() => db.transaction((inside) => work(inside as unknown as Db))), // a transaction is a Db
    jobs: { db: fromPglite(engine) },
    ping: async () => void (await db.execute(sql`select 1`)),
    lastLoss: () => null,
    close: async () => {
      await afterwards();
      if (!engine.closed) await engine.close();
    },
  };
}

/** The engine never calls fsync itself: every few seconds, when something was written, it checkpoints and the files are synced. */
function keepSynced(engine: PGlite, on: { folder: string; log: Logger }): () => Promise<void> {
  let synced = '';
  let running: Promise<void> = Promise.resolve();
  const sync = async () => {
    const { rows } = await engine.query<{ at: string }>('select pg_current_wal_lsn()::text as at');
    const written = rows[0]?.at ?? '';
    if (written === synced) return;
    await engine.query('checkpoint');
    await syncFolder(on.folder);
    synced = (await engine.query<{ at: string }>('select pg_current_wal_lsn()::text as at')).rows[0]?.at ?? '';
  };
  const tick = () => {
    running = running.then(sync).catch((fault: unknown) => on.log.error({ err: fault }, 'the data folder could not be synced to disk'));
    return running;
  };
  const timer = setInterval(tick, SYNC_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await tick();
  };
}
