import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../database/columns.ts';

/** What must leave for other systems, written in the transaction that caused it and sent by a job. */
export const outbox = pgTable(
  'outbox',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    /** Which adapter delivers it. */
    destination: text('destination').notNull(),
    payload: jsonb('payload').notNull(),
    status: text('status', { enum: ['waiting', 'delivered', 'failed'] }).notNull(),
    tries: integer('tries').notNull().default(0),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    nextTryAt: moment('next_try_at'),
    deliveredAt: moment('delivered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('outbox_waiting').on(table.accountId, table.status, table.nextTryAt),
  ],
);
