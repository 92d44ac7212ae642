import { and, eq } from 'drizzle-orm';
import type { Scope } from '../scope.ts';
import { outbox } from './outbox.table.ts';

/** What waits to leave, or left, or could not. */
export type ParcelRow = typeof outbox.$inferSelect;

const isParcel = (scope: Scope, id: string) => and(eq(outbox.accountId, scope.accountId), eq(outbox.id, id));

/** Keeps a new parcel. */
export async function insertParcel(scope: Scope, parcel: Omit<typeof outbox.$inferInsert, 'accountId'>): Promise<void> {
  await scope.db.insert(outbox).values({ ...parcel, accountId: scope.accountId });
}

/** The parcel, locked until the end of the transaction; null where the account has none of that id. */
export async function lockParcel(scope: Scope, id: string): Promise<ParcelRow | null> {
  const [row] = await scope.db.select().from(outbox).where(isParcel(scope, id)).for('update');
  return row ?? null;
}

/** Changes columns of a parcel. */
export async function updateParcel(scope: Scope, id: string, change: Partial<ParcelRow>): Promise<void> {
  await scope.db.update(outbox).set(change).where(isParcel(scope, id));
}
