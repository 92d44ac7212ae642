import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../database/columns.ts';

/** What happened in an account, in one gap-free order: job progress. Streams replay from it for a week. */
export const events = pgTable(
  'events',
  {
    accountId: accountId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    topic: text('topic').notNull(),
    subjectId: uuid('subject_id'),
    kind: text('kind').notNull(),
    data: jsonb('data').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.sequence] }),
    index('events_subject').on(table.accountId, table.topic, table.subjectId, table.sequence),
  ],
);

/** The last sequence given out in an account; its row lock makes the order that of commits. */
export const eventCounters = pgTable('event_counters', {
  accountId: accountId().primaryKey(),
  last: bigint('last', { mode: 'number' }).notNull(),
});
