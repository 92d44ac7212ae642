import { type Evidence, type FlowNode, findFaults } from '@flowpilot/core/flows';
import { gatherLore, type Lore } from '../align/index.ts';
import { growTree } from '../grow/index.ts';
import { backgroundOf } from '../words/index.ts';
import type { PastSession } from '../world.ts';
import type { Case } from './case.ts';
import { total, weigh } from './choose-entry.ts';
import type { Twins } from './find-twin.ts';
import { tell } from './tell.ts';

/** An entry with another's sessions built in. */
export interface TakenIn {
  lore: Lore;
  evidence: readonly Evidence[];
}

/**
 * Builds the sessions behind one entry into another, the best fitting first: each shows its words to the next. Null where the tree
 * has no room for them.
 */
export function takeIn(the: Case, { into, from }: Twins): TakenIn | null {
  const sessions = new Map([...into.sessions, ...from.sessions]);
  let taken: TakenIn = { lore: into.lore, evidence: [] };
  for (const session of bestFirst(the, into.lore, from)) {
    const next = buildIn(the, taken, session);
    if (next === null) return null;
    taken = { lore: gatherLore(next.entry, sessions), evidence: next.evidence };
  }
  return taken;
}

function bestFirst(the: Case, lore: Lore, from: Twins['from']): PastSession[] {
  const anywhere = backgroundOf(the.index.library);
  return [...from.sessions.values()]
    .map((session) => ({ session, fit: total(weigh(lore, tell(session, the.index), anywhere)) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ session }) => session);
}

function buildIn(the: Case, taken: TakenIn, session: PastSession) {
  const told = tell(session, the.index);
  const { layout } = weigh(taken.lore, told, backgroundOf(the.index.library));
  const newcomer = { sessionId: session.id, moves: told.moves, ending: session.resolution ?? '', newId: the.ports.newId };
  const growth = growTree(taken.lore, layout, newcomer);
  if (growth.evidence.length === 0 || findFaults(growth.tree).length > 0) return null;
  const { entry } = taken.lore;
  const evidence = [...taken.evidence, ...growth.evidence];
  const tree = growth.tree as FlowNode & typeof entry.tree; // grown of redacted sessions only
  return { entry: { ...entry, tree, evidence: [...entry.evidence, ...growth.evidence] }, evidence };
}
