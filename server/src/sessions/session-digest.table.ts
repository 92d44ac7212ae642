import type { Redacted } from '@flowpilot/core/kernel';
import type { PastSession } from '@flowpilot/engine';
import { foreignKey, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';
import { sessions } from './session.table.ts';

/** The redacted form of an analysed session: all that knowledge may quote of it. */
export const sessionDigests = pgTable(
  'session_digests',
  {
    accountId: accountId(),
    sessionId: uuid('session_id').notNull(),
    digest: jsonb('digest').$type<Redacted<PastSession>>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.sessionId] }),
    foreignKey({
      name: 'session_digests_session',
      columns: [table.accountId, table.sessionId],
      foreignColumns: [sessions.accountId, sessions.id],
    }).onDelete('cascade'),
  ],
);
