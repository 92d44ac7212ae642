import type { Redacted } from '@flowpilot/core/kernel';
import type { PastSession } from '@flowpilot/engine';
import { and, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { forgetDigest, recallDigest, rememberDigest } from './digest-cache.ts';
import { sessions } from './session.table.ts';
import { sessionDigests } from './session-digest.table.ts';

/** Keeps the redacted form of a session; a later analysis replaces it. */
export async function saveDigest(scope: Scope, digest: Redacted<PastSession>): Promise<void> {
  forgetDigest(scope, digest.id);
  await scope.db
    .insert(sessionDigests)
    .values({ accountId: scope.accountId, sessionId: digest.id, digest, createdAt: scope.now() })
    .onConflictDoUpdate({ target: [sessionDigests.accountId, sessionDigests.sessionId], set: { digest, createdAt: scope.now() } });
}

/** The redacted forms of these sessions, by id; those never analysed are absent. */
export async function findDigests(scope: Scope, ids: readonly string[]): Promise<Map<string, Redacted<PastSession>>> {
  const known = new Map(ids.flatMap((id) => recallDigest(scope, id) ?? []).map((digest) => [digest.id, digest]));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  const rows = await scope.db
    .select({ digest: sessionDigests.digest })
    .from(sessionDigests)
    .where(and(eq(sessionDigests.accountId, scope.accountId), inArray(sessionDigests.sessionId, unknown)));
  for (const { digest } of rows) {
    rememberDigest(scope, digest);
    known.set(digest.id, digest);
  }
  return known;
}

/** What a quote calls these sessions: their external id. */
export async function findSessionLabels(scope: Scope, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .select({ id: sessions.id, label: sessions.externalId })
    .from(sessions)
    .where(and(eq(sessions.accountId, scope.accountId), inArray(sessions.id, [...ids])));
  return new Map(rows.map(({ id, label }) => [id, label]));
}
