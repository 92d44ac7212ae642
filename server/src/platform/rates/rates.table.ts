import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../database/columns.ts';

/** Calls per caller, endpoint and minute, across all servers. Of callers, not of accounts: the wall does not apply. */
export const rateCounters = pgTable(
  'rate_counters',
  {
    caller: text('caller').notNull(),
    endpoint: text('endpoint').notNull(),
    minute: moment('minute').notNull(),
    calls: integer('calls').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caller, table.endpoint, table.minute] })],
);
