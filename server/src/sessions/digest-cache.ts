import type { Redacted } from '@flowpilot/core/kernel';
import type { PastSession } from '@flowpilot/engine';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';

const MOST_DIGESTS = 4_000;

const caches = new WeakMap<Platform, Map<string, Redacted<PastSession>>>();

/** The digests that were read last in this process. Only a new analysis of the same session changes one, which forgets it here. */
function cacheOf({ platform }: Scope): Map<string, Redacted<PastSession>> {
  const present = caches.get(platform) ?? new Map<string, Redacted<PastSession>>();
  caches.set(platform, present);
  return present;
}

const keyOf = (scope: Scope, sessionId: string): string => `${scope.accountId}/${sessionId}`;

/** A digest that was read before, or null. */
export function recallDigest(scope: Scope, sessionId: string): Redacted<PastSession> | null {
  const cache = cacheOf(scope);
  const key = keyOf(scope, sessionId);
  const found = cache.get(key);
  if (found === undefined) return null;
  cache.delete(key);
  cache.set(key, found);
  return found;
}

/** Keeps a digest that was read; the one that was not asked for longest goes. */
export function rememberDigest(scope: Scope, digest: Redacted<PastSession>): void {
  const cache = cacheOf(scope);
  cache.set(keyOf(scope, digest.id), digest);
  const [oldest] = cache.keys();
  if (cache.size > MOST_DIGESTS && oldest !== undefined) cache.delete(oldest);
}

/** Forgets a digest that is about to change. */
export function forgetDigest(scope: Scope, sessionId: string): void {
  cacheOf(scope).delete(keyOf(scope, sessionId));
}
