import type { Redacted } from '@flowpilot/core/kernel';
import type { MatchIndex } from './match/index.ts';
import type { PastSession } from './world.ts';

/** A span of text that must not be kept: `[start, end)` in UTF-16 units, and what it is. */
export interface SecretSpan {
  start: number;
  end: number;
  type: string;
}

/** Finds secrets by rules of a kept library; the engine's own recognisers run beside it. */
export interface SecretScanner {
  scan(text: string): Promise<readonly SecretSpan[]>;
}

/** A name that the caller knows and that must not be kept: of a client, of a member. `type` names its placeholder, in capitals. */
export interface KnownTerm {
  text: string;
  type: string;
}

/** Reads the redacted sessions that already stand behind a flow or a proposal, for replay. */
export interface SessionArchive {
  /** At most `limit`, newest first. */
  sessionsBehind(entryId: string, limit: number): Promise<readonly Redacted<PastSession>[]>;
}

/** Everything an analysis needs from outside. Time and chance come in here too. */
export interface EnginePorts {
  archive: SessionArchive;
  secrets?: SecretScanner;
  /** Names of the account's clients and people, masked wherever they stand. */
  terms?: readonly KnownTerm[];
  /** The match index of the world's entries, when the caller keeps one between analyses; else it is built. */
  matchIndex?: MatchIndex;
  /** A fresh id for a node or an option: unique, opaque. */
  newId(): string;
  /** The present moment, ISO 8601 UTC. */
  now(): string;
}
