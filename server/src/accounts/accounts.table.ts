import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';

/** The tenant. */
export const accounts = pgTable('accounts', {
  accountId: accountId().primaryKey(),
  name: text('name').notNull(),
  isSample: boolean('is_sample').notNull().default(false),
  createdAt: moment('created_at').notNull(),
});

/** A label inside an account; no wall. */
export const teams = pgTable(
  'teams',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    uniqueIndex('teams_name').on(table.accountId, sql`lower(${table.name})`),
  ],
);

/** A user in an account. E-mail and name are copies of the user's, so that an account never reads across the wall. */
export const members = pgTable(
  'members',
  {
    accountId: accountId(),
    userId: uuid('user_id').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['viewer', 'engineer', 'admin', 'owner'] }).notNull(),
    teamId: uuid('team_id'),
    status: text('status', { enum: ['active', 'deactivated'] }).notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.userId] }),
    uniqueIndex('members_email').on(table.accountId, sql`lower(${table.email})`),
  ],
);

/** Open invitations; the token itself is kept nowhere, only its hash. */
export const invitations = pgTable(
  'invitations',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    role: text('role', { enum: ['viewer', 'engineer', 'admin', 'owner'] }).notNull(),
    teamId: uuid('team_id'),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    uniqueIndex('invitations_email').on(table.accountId, sql`lower(${table.email})`),
  ],
);

/** API keys: the secret is kept as its SHA-256 alone. A revoked key keeps its row for the audit log. */
export const apiKeys = pgTable(
  'api_keys',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    keyId: text('key_id').notNull(),
    secretHash: text('secret_hash').notNull(),
    name: text('name').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique('api_keys_key_id').on(table.accountId, table.keyId),
    index('api_keys_user').on(table.accountId, table.userId),
    foreignKey({
      columns: [table.accountId, table.userId],
      foreignColumns: [members.accountId, members.userId],
      name: 'api_keys_member',
    }).onDelete('cascade'),
  ],
);
