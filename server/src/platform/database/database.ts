import { AsyncLocalStorage } from 'node:async_hooks';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Db as QueueDb } from 'pg-boss';

interface Rows<Row> {
  rows: Row[];
}
interface RowsOnly extends PgQueryResultHKT {
  type: Rows<this['row']>;
}

/** What queries run on, the same type for both engines: a connection, or a transaction. */
export type Db = PgDatabase<RowsOnly, Record<string, never>>;

/** One open database of either engine. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** As the login itself: reaches the tables of sign-in and the directories; tenant tables are behind the wall. */
  readonly db: Db;
  /** Begins, runs, commits; rolls back when `work` throws. Never inside another: on the embedded engine that would wait for itself. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** What pg-boss runs on; its own small pool on PostgreSQL. */
  readonly jobs: { readonly db: QueueDb } | { readonly connectionString: string };
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** When a connection was last lost while it was open, as `performance.now()` counts; null when none was. */
  lastLoss(): number | null;
  close(): Promise<void>;
}

/** The role that application code takes in every transaction: it owns nothing, so row-level security binds it. */
export const WALLED_ROLE = 'flowpilot_app';
/** The role whose rights the serving login has outside a transaction: sign-in, directories, counters, queue. */
export const LOGIN_ROLE = 'flowpilot_login';

const running = new AsyncLocalStorage<{ open: boolean }>();

/** Runs `begin` as a transaction and refuses, instead of hanging, when one is already open on this path. */
export async function once<T>(begin: () => Promise<T>): Promise<T> {
  if (running.getStore()?.open) throw new Error('A second transaction was begun inside an open one: pass the open scope along instead.');
  const state = { open: true };
  try {
    return await running.run(state, begin);
  } finally {
    state.open = false;
  }
}
