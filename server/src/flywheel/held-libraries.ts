import type { LibraryEntry, World } from '@flowpilot/engine';
import type { LibrarySync } from './thinker.ts';

const MOST_ACCOUNTS = 20;

interface Held {
  version: number;
  entries: Map<string, LibraryEntry>;
}

/** The libraries that a thinker holds, of the accounts that thought last. */
export class HeldLibraries {
  readonly #held = new Map<string, Held>();

  knownVersion(accountId: string): number | null {
    return this.#held.get(accountId)?.version ?? null;
  }

  /** Every account that is held, with its version. */
  versions(): [string, number][] {
    return [...this.#held].map(([accountId, { version }]) => [accountId, version]);
  }

  /** Takes in what changed and answers the library as it now stands. */
  take(accountId: string, sync: LibrarySync): World {
    const known = this.#held.get(accountId);
    if (sync.from !== null && known?.version !== sync.from) throw new Error('the change does not follow on the library that is held');
    const entries = sync.from === null ? new Map<string, LibraryEntry>() : (known?.entries ?? new Map<string, LibraryEntry>());
    for (const id of sync.removed) entries.delete(id);
    for (const entry of sync.changed) entries.set(entry.id, entry);
    this.#keep(accountId, { version: sync.version, entries });
    return { libraryVersion: sync.version, entries: [...entries.values()] };
  }

  #keep(accountId: string, held: Held): void {
    this.#held.delete(accountId);
    this.#held.set(accountId, held);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_ACCOUNTS && oldest !== undefined) this.#held.delete(oldest);
  }
}
