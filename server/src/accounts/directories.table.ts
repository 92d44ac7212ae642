import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/*
 * What must be known before the account is: kept by triggers on the tenant tables, so that it cannot drift, and readable
 * by the serving login alone, never behind the wall.
 */

/** Which accounts exist here. */
export const accountDirectory = pgTable('account_directory', {
  accountId: uuid('account_id').primaryKey(),
  isSample: boolean('is_sample').notNull(),
});

/** Leads a user to the accounts that they belong to. */
export const memberDirectory = pgTable(
  'member_directory',
  { accountId: uuid('account_id').notNull(), userId: uuid('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.accountId, table.userId] }), index('member_directory_user').on(table.userId)],
);

/** Leads a key's public part to its account. */
export const apiKeyDirectory = pgTable('api_key_directory', {
  keyId: text('key_id').primaryKey(),
  accountId: uuid('account_id').notNull(),
});
