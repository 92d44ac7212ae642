import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from './database/columns.ts';

/** Who did what, on whose behalf, before and after. Rows are only ever added. */
export const auditLog = pgTable(
  'audit_log',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    at: moment('at').notNull(),
    action: text('action').notNull(),
    actorKind: text('actor_kind', { enum: ['user', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    keyId: text('key_id'),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('audit_log_target').on(table.accountId, table.targetKind, table.targetId),
  ],
);
