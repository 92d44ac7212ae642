import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../../platform/database/columns.ts';

/** Runs of the flywheel that somebody asked for and can watch. */
export const flywheelRuns = pgTable(
  'flywheel_runs',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    state: text('state').$type<'queued' | 'running' | 'done' | 'failed'>().notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull(),
    message: text('message'),
    requestedBy: uuid('requested_by'),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('flywheel_runs_open').on(table.accountId).where(sql`${table.endedAt} is null`),
  ],
);
