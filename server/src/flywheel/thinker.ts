import type { KnownTerm, LibraryEntry, PastSession, SessionArchive, Thought } from '@flowpilot/engine';

/** What changed in an account's library since a version that the thinker knows; `from` null means that this is all of it. */
export interface LibrarySync {
  from: number | null;
  version: number;
  changed: readonly LibraryEntry[];
  /** Entries that are no longer part of it. */
  removed: readonly string[];
}

/** One session to think about. */
export interface ThoughtRequest {
  accountId: string;
  session: PastSession;
  /** Names that must not be kept: of the account's clients and members. */
  terms: readonly KnownTerm[];
  sync: LibrarySync;
}

/** Runs the engine. It keeps each account's library between thoughts, so that only changes have to be handed over. */
export interface Thinker {
  /** The library version that is held for an account; null when nothing is. */
  knownVersion(accountId: string): number | null;
  /** Takes in what changed, then thinks. Rejects when the engine fails or takes too long. */
  think(request: ThoughtRequest, archive: SessionArchive): Promise<Thought>;
  close(): Promise<void>;
}
