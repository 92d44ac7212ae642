import { type Layout, type Lore, labelKey, type Move, type Place } from '../align/index.ts';
import { carrierOf } from '../chart/index.ts';
import { drawWay } from './draw-way.ts';
import { isFree } from './find-free-slot.ts';
import { growsAbove } from './grows-above.ts';
import { type Cursor, chartNow, type Growth, nodeFor } from './growth.ts';
import { placeEnd } from './place-end.ts';
import { insert, insertAbove, stand } from './place-move.ts';
import { liftOver, putAside } from './put-aside.ts';

/** A session to build into a tree. */
export interface Newcomer {
  sessionId: string;
  moves: readonly Move[];
  /** The redacted resolution. */
  ending: string;
  newId: () => string;
}

/** Builds a session into a tree where its steps lie on it; node ids stay, nothing is taken away. */
export function growTree(lore: Lore, layout: Layout, newcomer: Newcomer): Growth {
  const growth: Growth = { tree: lore.chart.root, evidence: [], sessionId: newcomer.sessionId, newId: newcomer.newId, unplaced: [] };
  const above = growsAbove(lore, layout);
  const walk: Walk = { growth, made: new Map(), cursor: null };
  newcomer.moves.forEach((move, at) => {
    const place = layout.places[at];
    if (place) arrive(walk, lore, { move, place });
    else if (goesOn(layout, at) && isAside(walk, move)) putAside(growth, move, walk.cursor);
    else if (at < above) walk.cursor = remember(walk, move, insertAbove(growth, move, walk.cursor));
    else step(walk, move);
  });
  placeEnd(growth, newcomer.ending, { cursor: walk.cursor, endId: layout.endId, lore });
  return growth;
}

/** Goes to a known check: past another's vain attempt, that stands aside from now on, or by a way that is drawn where there is none. */
function arrive(walk: Walk, lore: Lore, { move, place }: { move: Move; place: Place }): void {
  if (place.isAside) return void stand(walk.growth, move, place);
  const carrier = carrierOf(chartNow(walk.growth), place.checkId);
  if (carrier) liftOver(walk.growth, lore, { cursor: walk.cursor, nodeId: carrier.id });
  drawWay(walk.growth, lore, { cursor: walk.cursor, checkId: place.checkId });
  walk.cursor = stand(walk.growth, move, place);
}

/** Whether a session comes back to the tree after a step. */
const goesOn = (layout: Layout, at: number): boolean =>
  layout.endId !== null || layout.places.slice(at + 1).some((place) => place !== null);

/** What was tried in vain stands aside where its place is taken. */
const isAside = ({ growth, cursor }: Walk, move: Move): boolean => move.isVain && !(cursor && isFree(chartNow(growth), cursor));

/** A tree for a session that nothing known fits. */
export function plantTree(newcomer: Newcomer): Growth {
  const [first, ...rest] = newcomer.moves;
  if (!first) throw new Error('a tree needs a step to begin with');
  const { node, checkId } = nodeFor(first, newcomer.newId);
  const growth: Growth = { tree: node, evidence: [], sessionId: newcomer.sessionId, newId: newcomer.newId, unplaced: [] };
  const walk: Walk = { growth, made: new Map([[madeKey(first), checkId]]), cursor: stand(growth, first, { checkId, optionId: null }) };
  for (const move of rest) step(walk, move);
  placeEnd(growth, newcomer.ending, { cursor: walk.cursor, endId: null });
  return growth;
}

/** A session on its way through a tree: where it is, and which checks it made itself. */
interface Walk {
  growth: Growth;
  made: Map<string, string>;
  cursor: Cursor;
}

/** One move that the tree did not know: again what the session itself asked before, or something new. */
function step(walk: Walk, move: Move): void {
  const again = walk.made.get(madeKey(move));
  walk.cursor = again
    ? stand(walk.growth, move, { checkId: again, optionId: null })
    : remember(walk, move, insert(walk.growth, move, walk.cursor));
}

/** Where a new node leads; where none could be placed, the session stays where it was. */
function remember(walk: Walk, move: Move, next: Cursor): Cursor {
  if (next?.parentId) walk.made.set(madeKey(move), next.parentId);
  return next ?? walk.cursor;
}

const madeKey = (move: Move): string => `${move.kind} ${labelKey(move.text)}`;
