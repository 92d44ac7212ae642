import { movesOf } from '../align/index.ts';
import { asSpelled, type MatchIndex } from '../match/index.ts';
import { languageOf, read } from '../words/index.ts';
import type { PastSession } from '../world.ts';
import type { Told } from './choose-entry.ts';

/** What a session says, slips of the finger read as the words that the library knows. */
export function tell(session: PastSession, index: MatchIndex): Told {
  const spelled = (words: readonly string[]): string[] => asSpelled(index, words);
  return {
    problemWords: spelled(read(session.problem).words),
    moves: movesOf(session).map((move) => ({ ...move, words: spelled(move.words), replyWords: spelled(move.replyWords) })),
    endWords: spelled(read(session.resolution ?? '').words),
    domain: session.domain,
    language: languageOf([session.problem, ...session.steps.map((step) => step.text), session.resolution ?? '']),
  };
}
