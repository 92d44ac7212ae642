import type { Redacted } from '@flowpilot/core/kernel';
import type { Newcomer } from '../grow/index.ts';
import type { MatchIndex } from '../match/index.ts';
import type { EnginePorts } from '../ports.ts';
import type { LibraryEntry, PastSession } from '../world.ts';
import type { Candidate } from './choose-entry.ts';

/** A session to decide on: redacted, with its moves, the index of the library, and the ports that give ids and time. */
export interface Case {
  session: Redacted<PastSession>;
  newcomer: Newcomer;
  index: MatchIndex;
  ports: Pick<EnginePorts, 'newId' | 'now'>;
}

/** An entry that the session may join, and the sessions that stand behind it. */
export interface Joined extends Candidate {
  sessions: ReadonlyMap<string, PastSession>;
}

/** Whether a session stands behind an entry already: it changes nothing a second time. */
export const standsBehind = (sessionId: string, entry: LibraryEntry): boolean => entry.evidence.some((row) => row.session_id === sessionId);
