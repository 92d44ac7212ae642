import { buildMatchIndex, type LibraryEntry, type MatchIndex, type World, withEntry, withoutEntry } from '@flowpilot/engine';
import type { LibrarySync } from './thinker.ts';

const MOST_ACCOUNTS = 20;

const NOT_HELD = 'the change does not follow on the library that is held';

/** Whether a thought failed because the library that it follows on is not held any more: it can be thought on all of it. Also true of a fault that came from the thread. */
export const isNotHeld = (fault: unknown): boolean => fault instanceof Error && fault.message === NOT_HELD;

interface Held {
  version: number;
  entries: Map<string, LibraryEntry>;
  matchIndex: MatchIndex;
}

/** The libraries that a thinker holds, of the accounts that thought last. */
export class HeldLibraries {
  readonly #held = new Map<string, Held>();

  /** The version that is held of an account's library; null when none is. */
  knownVersion(accountId: string): number | null {
    return this.#held.get(accountId)?.version ?? null;
  }

  /** Every account that is held, with its version. */
  versions(): [string, number][] {
    return [...this.#held].map(([accountId, { version }]) => [accountId, version]);
  }

  /** Takes in what changed and answers the library as it now stands, with the index that was kept along. */
  take(accountId: string, sync: LibrarySync): { world: World; matchIndex: MatchIndex } {
    const held = this.#follow(accountId, sync);
    for (const id of sync.removed) {
      held.entries.delete(id);
      withoutEntry(held.matchIndex, { id });
    }
    for (const entry of sync.changed) {
      held.entries.set(entry.id, entry);
      withEntry(held.matchIndex, entry);
    }
    held.version = sync.version;
    this.#keep(accountId, held);
    return { world: { libraryVersion: held.version, entries: [...held.entries.values()] }, matchIndex: held.matchIndex };
  }

  #follow(accountId: string, sync: LibrarySync): Held {
    if (sync.from === null) return { version: sync.version, entries: new Map(), matchIndex: buildMatchIndex([]) };
    const held = this.#held.get(accountId);
    if (held?.version !== sync.from) throw new Error(NOT_HELD);
    return held;
  }

  #keep(accountId: string, held: Held): void {
    this.#held.delete(accountId);
    this.#held.set(accountId, held);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_ACCOUNTS && oldest !== undefined) this.#held.delete(oldest);
  }
}
