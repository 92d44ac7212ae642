import { eq, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { libraryState } from './library-state.table.ts';

/** How often the library of the account changed; 0 before the first change. */
export async function readLibraryVersion(scope: Scope): Promise<number> {
  const [state] = await scope.db
    .select({ version: libraryState.version })
    .from(libraryState)
    .where(eq(libraryState.accountId, scope.accountId));
  return state?.version ?? 0;
}

/**
 * Locks the account's library until the end of the transaction and answers its version. Every transaction that changes
 * flows or open proposals takes this lock before any other, so that none waits for another in a circle.
 */
export async function lockLibrary(scope: Scope): Promise<number> {
  const [state] = await scope.db
    .insert(libraryState)
    .values({ accountId: scope.accountId })
    .onConflictDoUpdate({ target: libraryState.accountId, set: { version: sql`${libraryState.version}` } })
    .returning({ version: libraryState.version });
  if (state === undefined) throw new Error('the library could not be locked');
  return state.version;
}

/** Counts a change of the library and answers its new version: the revision of everything that changes with it. */
export async function raiseLibraryVersion(scope: Scope): Promise<number> {
  const [state] = await scope.db
    .insert(libraryState)
    .values({ accountId: scope.accountId, version: 1 })
    .onConflictDoUpdate({ target: libraryState.accountId, set: { version: sql`${libraryState.version} + 1` } })
    .returning({ version: libraryState.version });
  if (state === undefined) throw new Error('the library version could not be raised');
  return state.version;
}
