import { asc, eq } from 'drizzle-orm';
import type { Database } from '../platform/database/database.ts';
import type { Scope } from '../platform/scope.ts';
import { accounts } from './accounts.table.ts';
import { accountDirectory } from './directories.table.ts';

/** Adds the scope's own account. */
export async function insertAccount(scope: Scope, account: { name: string; isSample: boolean }): Promise<void> {
  await scope.db.insert(accounts).values({ accountId: scope.accountId, ...account, createdAt: scope.now() });
}

/** The scope's account; null when there is none of this id. */
export async function findAccount(scope: Scope) {
  const [row] = await scope.db.select().from(accounts).where(eq(accounts.accountId, scope.accountId));
  return row ?? null;
}

/** Every account of this instance, in the order of their making. */
export async function listAccountIds(database: Database): Promise<string[]> {
  const rows = await database.db
    .select({ accountId: accountDirectory.accountId })
    .from(accountDirectory)
    .orderBy(asc(accountDirectory.accountId));
  return rows.map((row) => row.accountId);
}

/** Whether only the sample account exists here, or none. */
export async function isFresh(database: Database): Promise<boolean> {
  const rows = await database.db
    .select({ accountId: accountDirectory.accountId })
    .from(accountDirectory)
    .where(eq(accountDirectory.isSample, false))
    .limit(1);
  return rows.length === 0;
}

/** The sample account's id, or null. */
export async function findSampleAccountId(database: Database): Promise<string | null> {
  const [row] = await database.db
    .select({ accountId: accountDirectory.accountId })
    .from(accountDirectory)
    .where(eq(accountDirectory.isSample, true))
    .limit(1);
  return row?.accountId ?? null;
}
