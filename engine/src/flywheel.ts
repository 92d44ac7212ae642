import { movesOf } from './align/index.ts';
import { type Case, chooseEntry, decide, type Joined, standsBehind, tell, weigh, whyNoSource } from './decide/index.ts';
import { findCandidates, indexOf } from './library.ts';
import type { EnginePorts } from './ports.ts';
import { redactSession } from './redact/index.ts';
import type { Decision, Thought } from './thought.ts';
import { backgroundOf } from './words/index.ts';
import type { PastSession, World } from './world.ts';

/** Thinks about one closed session: redact, match, align, decide, prove, rank. Changes nothing; the caller keeps the thought. */
export async function analyse(session: PastSession, world: World, ports: EnginePorts): Promise<Thought> {
  const digest = await redactSession(session, ports);
  const moves = movesOf(digest);
  const reason = whyNoSource(digest, moves);
  const decision: Decision = reason === null ? await learn(digest, world, ports) : { kind: 'skip', reason };
  return { libraryVersion: world.libraryVersion, digest, decision };
}

async function learn(session: Thought['digest'], world: World, ports: EnginePorts): Promise<Decision> {
  const index = indexOf(world, ports);
  const told = tell(session, index);
  const words = [...told.problemWords, ...told.moves.flatMap((move) => move.words), ...told.endWords];
  const candidates = await findCandidates(world, [...new Set(words)], ports);
  const anywhere = backgroundOf(index.library);
  const weighed: Joined[] = candidates.map(({ lore, sessions }) => ({ ...weigh(lore, told, anywhere), sessions }));
  const newcomer = { sessionId: session.id, moves: told.moves, ending: session.resolution ?? '', newId: ports.newId };
  const the: Case = { session, newcomer, index, ports };
  const again = weighed.find(({ lore }) => standsBehind(session.id, lore.entry));
  return decide(the, again ?? chooseEntry(weighed), weighed);
}
