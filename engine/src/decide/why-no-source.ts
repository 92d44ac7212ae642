import type { Move } from '../align/index.ts';
import { read } from '../words/index.ts';
import type { PastSession } from '../world.ts';

/** Why no flow can be learned from a session, or null when one can. */
export function whyNoSource(session: PastSession, moves: readonly Move[]): string | null {
  if (session.status !== 'resolved') return `The session was ${session.status}, not resolved`;
  if (!session.resolution || read(session.resolution).words.length === 0) return 'It has no telling resolution';
  if (moves.length === 0) return 'It has no step that a flow can be learned from';
  return null;
}
