import { analyse, type Decision, type PastSession } from '../src/index.ts';
import { ids } from './builders.ts';
import { LibraryInMemory } from './library-in-memory.ts';

/** When tests think. */
export const NOW = '2025-07-01T00:00:00.000Z';

/** Analyses a session and keeps the thought. */
export async function learn(store: LibraryInMemory, session: PastSession, newId: () => string): Promise<Decision> {
  const { digest, decision } = await analyse(session, store.world, { archive: store, newId, now: () => NOW });
  store.apply(digest, decision);
  return decision;
}

/** Learns sessions one after the other into a new library; publishes everything after each batch. */
export async function learnAll(
  sessions: readonly PastSession[],
  batch: number,
): Promise<{ store: LibraryInMemory; decisions: Decision[] }> {
  const store = new LibraryInMemory();
  const newId = ids();
  const decisions: Decision[] = [];
  for (const [at, session] of sessions.entries()) {
    decisions.push(await learn(store, session, newId));
    if ((at + 1) % batch === 0) store.publishAll();
  }
  return { store, decisions };
}
