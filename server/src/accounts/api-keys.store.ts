import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { apiKeys, members } from './accounts.table.ts';
import { apiKeyDirectory } from './directories.table.ts';

const TOUCH_AFTER_MS = 60_000;

/** A key as kept, with its member's e-mail. */
export type ApiKeyRow = typeof apiKeys.$inferSelect & { userEmail: string };

/** The account that a key's public part leads to. */
export async function findAccountIdOfKey(platform: Platform, keyId: string): Promise<string | null> {
  const [row] = await platform.database.db
    .select({ accountId: apiKeyDirectory.accountId })
    .from(apiKeyDirectory)
    .where(eq(apiKeyDirectory.keyId, keyId));
  return row?.accountId ?? null;
}

/** A key that is not revoked, with the member it belongs to. */
export async function findKeyWithMember(scope: Scope, keyId: string) {
  const [row] = await scope.db
    .select({
      id: apiKeys.id,
      secretHash: apiKeys.secretHash,
      lastUsedAt: apiKeys.lastUsedAt,
      userId: members.userId,
      email: members.email,
      name: members.name,
      role: members.role,
      status: members.status,
    })
    .from(apiKeys)
    .innerJoin(members, and(eq(members.accountId, apiKeys.accountId), eq(members.userId, apiKeys.userId)))
    .where(and(eq(apiKeys.accountId, scope.accountId), eq(apiKeys.keyId, keyId), isNull(apiKeys.revokedAt)));
  return row ?? null;
}

/** Notes that a key was used, at most once a minute; of many requests at once, one writes. */
export async function touchKey(scope: Scope, key: { id: string; lastUsedAt: Date | null }): Promise<void> {
  const { id, lastUsedAt } = key;
  if (lastUsedAt !== null && scope.now().getTime() - lastUsedAt.getTime() <= TOUCH_AFTER_MS) return;
  const asRead = lastUsedAt === null ? isNull(apiKeys.lastUsedAt) : eq(apiKeys.lastUsedAt, lastUsedAt);
  await scope.db
    .update(apiKeys)
    .set({ lastUsedAt: scope.now() })
    .where(and(eq(apiKeys.accountId, scope.accountId), eq(apiKeys.id, id), asRead));
}

/** Adds a key. */
export async function insertKey(scope: Scope, key: Pick<ApiKeyRow, 'id' | 'keyId' | 'secretHash' | 'name' | 'userId'>): Promise<void> {
  await scope.db.insert(apiKeys).values({ ...key, accountId: scope.accountId, createdAt: scope.now() });
}

/** Keys that are not revoked, in the order of their making: one user's, or everybody's. */
export async function selectKeys(scope: Scope, page: { userId: string | null; after: string | null; limit: number }): Promise<ApiKeyRow[]> {
  const ofUser = page.userId === null ? undefined : eq(apiKeys.userId, page.userId);
  const later = page.after === null ? undefined : gt(apiKeys.id, page.after);
  const rows = await selectWithEmail(scope, and(ofUser, later)).orderBy(asc(apiKeys.id)).limit(page.limit);
  return rows.map((row) => ({ ...row.key, userEmail: row.userEmail }));
}

/** A key that is not revoked, by its row's id or by its public part. */
export async function findKey(scope: Scope, key: { id: string } | { keyId: string }): Promise<ApiKeyRow | null> {
  const [row] = await selectWithEmail(scope, 'id' in key ? eq(apiKeys.id, key.id) : eq(apiKeys.keyId, key.keyId));
  return row === undefined ? null : { ...row.key, userEmail: row.userEmail };
}

/** Revokes a key; from this commit on nobody is let in by it. */
export async function revokeKeyRow(scope: Scope, id: string): Promise<void> {
  await scope.db
    .update(apiKeys)
    .set({ revokedAt: scope.now() })
    .where(and(eq(apiKeys.accountId, scope.accountId), eq(apiKeys.id, id)));
}

const selectWithEmail = (scope: Scope, where: ReturnType<typeof and>) =>
  scope.db
    .select({ key: apiKeys, userEmail: members.email })
    .from(apiKeys)
    .innerJoin(members, and(eq(members.accountId, apiKeys.accountId), eq(members.userId, apiKeys.userId)))
    .where(and(eq(apiKeys.accountId, scope.accountId), isNull(apiKeys.revokedAt), where))
    .$dynamic();
