import type { KnownTerm } from '@flowpilot/engine';
import { listMemberNames } from '../accounts/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { selectClients } from './client-names.store.ts';
import type { SessionRow } from './session.store.ts';

const KEPT_SECONDS = 60;

const caches = new WeakMap<Platform, Map<string, { until: number; terms: readonly KnownTerm[] }>>();

/**
 * The names of the account's clients and members, which the redactor masks wherever they stand. They are read again after a
 * minute; the client and the engineer of a session at hand are always among them.
 */
export async function readKnownNames(scope: Scope, session?: Pick<SessionRow, 'client' | 'engineer'>): Promise<readonly KnownTerm[]> {
  const terms = await readOfAccount(scope);
  const own: KnownTerm[] = [
    ...(session?.client ? [{ text: session.client, type: 'CLIENT' }] : []),
    ...(session?.engineer && !session.engineer.includes('@') ? [{ text: session.engineer, type: 'PERSON' }] : []),
  ];
  return own.every(({ text }) => terms.some((term) => term.text === text)) ? terms : [...terms, ...own];
}

async function readOfAccount(scope: Scope): Promise<readonly KnownTerm[]> {
  const cache = caches.get(scope.platform) ?? new Map<string, { until: number; terms: readonly KnownTerm[] }>();
  caches.set(scope.platform, cache);
  const kept = cache.get(scope.accountId);
  const now = scope.now().getTime();
  if (kept && kept.until > now) return kept.terms;
  const clients = (await selectClients(scope)).map((text) => ({ text, type: 'CLIENT' }));
  const people = (await listMemberNames(scope)).map((text) => ({ text, type: 'PERSON' }));
  const terms = [...clients, ...people];
  cache.set(scope.accountId, { until: now + KEPT_SECONDS * 1_000, terms });
  return terms;
}
