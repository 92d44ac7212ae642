import type { ApiKey, NewApiKey } from '@flowpilot/core/accounts';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { type PageQuery, pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { makeKey } from './api-key.ts';
import { type ApiKeyRow, findKey, insertKey, revokeKeyRow, selectKeys } from './api-keys.store.ts';
import { requireMember } from './members.ts';

/** The caller's keys; for owners, everybody's. */
export function listKeys(scope: Scope, query: PageQuery): Promise<Page<ApiKey>> {
  const pages = pagesOf(scope, 'api-keys', query);
  const after = pages.begin(z.uuid());
  return inTransaction(scope, async (scope) => {
    const rows = await selectKeys(scope, { userId: onlyOwn(scope), after, limit: query.limit + 1 });
    return pages.cut(rows, { item: presentKey, place: (row) => row.id });
  });
}

/** Makes a key for a member; only its hash is kept. */
export function createKey(scope: Scope, order: { userId: string; name: string }): Promise<NewApiKey> {
  return inTransaction(scope, async (scope) => {
    const member = await requireMember(scope, order.userId);
    if (member.status !== 'active') throw new Refusal('wrong_state', 'A deactivated member gets no key.');
    const made = makeKey();
    const id = scope.newId();
    await insertKey(scope, { id, keyId: made.keyId, secretHash: made.secretHash, name: order.name, userId: order.userId });
    recordChange(scope, {
      action: 'api_key.create',
      target_kind: 'api_key',
      target_id: id,
      after: { name: order.name, user_id: order.userId },
    });
    const created = { id, key_id: made.keyId, name: order.name, user_id: order.userId, user_email: member.email };
    return { ...created, last_used_at: null, created_at: scope.now().toISOString(), api_key: made.apiKey };
  });
}

/** Revokes a key: the caller's own, or as an owner anybody's. From the answer on it lets nobody in. */
export function revokeKey(scope: Scope, which: { id: string } | { keyId: string }): Promise<{ deleted: true }> {
  return inTransaction(scope, async (scope) => {
    const key = await findKey(scope, which);
    const own = onlyOwn(scope);
    if (key === null || (own !== null && key.userId !== own)) throw new Refusal('not_found', 'API key not found');
    await revokeKeyRow(scope, key.id);
    recordChange(scope, {
      action: 'api_key.revoke',
      target_kind: 'api_key',
      target_id: key.id,
      before: { name: key.name, user_id: key.userId },
    });
    return { deleted: true };
  });
}

/** Whose keys the actor may see: everybody's for owners and the system. */
function onlyOwn(scope: Scope): string | null {
  const { actor } = scope;
  return actor.kind === 'system' || actor.role === 'owner' ? null : actor.userId;
}

const presentKey = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  key_id: row.keyId,
  name: row.name,
  user_id: row.userId,
  user_email: row.userEmail,
  last_used_at: row.lastUsedAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
});
