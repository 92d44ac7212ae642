import { bigint, pgTable } from 'drizzle-orm/pg-core';
import { accountId } from '../platform/database/columns.ts';

/** How often an account's library (its flows and open proposals) changed; its row is the lock of every such change. */
export const libraryState = pgTable('library_state', {
  accountId: accountId().primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(0),
});
