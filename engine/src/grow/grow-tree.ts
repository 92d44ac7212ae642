import type { FlowNode } from '@flowpilot/core/flows';
import { FLOW_LIMITS } from '@flowpilot/core/flows';
import { type Layout, type Lore, labelKey, type Move, passKey } from '../align/index.ts';
import { carrierOf, changeNode, followed, nodeAt, placeAt, ROOT_SLOT, type Slot } from '../chart/index.ts';
import { findFreeSlot, isFree } from './find-stub.ts';
import { growsAbove } from './grows-above.ts';
import { type Cursor, chartNow, clipped, type Growth, nodeFor, witness } from './growth.ts';

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
  const made = new Map<string, string>();
  let cursor: Cursor = null;
  newcomer.moves.forEach((move, at) => {
    const place = layout.places[at] ?? (made.has(madeKey(move)) ? { checkId: made.get(madeKey(move)) ?? '', optionId: null } : null);
    if (place) {
      connect(growth, lore, { cursor, checkId: place.checkId });
      cursor = stand(growth, move, place.checkId);
      return;
    }
    const next = at < above ? insertAbove(growth, move, cursor) : insert(growth, move, cursor);
    if (next) made.set(madeKey(move), next.parentId ?? '');
    cursor = next ?? cursor;
  });
  placeEnd(growth, newcomer, { cursor, endId: layout.endId });
  return growth;
}

/** A tree for a session that nothing known fits. */
export function plantTree(newcomer: Newcomer): Growth {
  const [first, ...rest] = newcomer.moves;
  if (!first) throw new Error('a tree needs a step to begin with');
  const { node, checkId, options } = nodeFor(first, newcomer.newId);
  const growth: Growth = { tree: node, evidence: [], sessionId: newcomer.sessionId, newId: newcomer.newId, unplaced: [] };
  const made = new Map([[madeKey(first), checkId]]);
  const optionId = options.find((option) => labelKey(option.label) === labelKey(first.answer))?.id ?? null;
  witness(growth, first, { checkId, optionId });
  let cursor: Cursor = { parentId: checkId, name: optionId ?? 'then' };
  for (const move of rest) {
    const known = made.get(madeKey(move));
    const next: Cursor = known ? stand(growth, move, known) : insert(growth, move, cursor);
    if (next?.parentId) made.set(madeKey(move), next.parentId);
    cursor = next ?? cursor;
  }
  placeEnd(growth, newcomer, { cursor, endId: null });
  return growth;
}

const madeKey = (move: Move): string => `${move.kind} ${labelKey(move.text)}`;

/** Puts a new node on top of the tree, or between what was put there and the old root. */
function insertAbove(growth: Growth, move: Move, cursor: Cursor): Cursor {
  const slot = cursor ?? ROOT_SLOT;
  const below = nodeAt(chartNow(growth), slot);
  const next = put(growth, move, slot);
  if (next && below) growth.tree = placeAt(growth.tree, next, below);
  return next;
}

/** Puts a new node in the cursor's place, or where it is taken, in the nearest free one below. */
function insert(growth: Growth, move: Move, cursor: Cursor): Cursor {
  const slot = freeSlot(growth, cursor);
  const next = slot && put(growth, move, slot);
  if (!next) growth.unplaced.push(move.stepIndex);
  return next;
}

function freeSlot(growth: Growth, cursor: Cursor): Slot | null {
  const chart = chartNow(growth);
  if (cursor && isFree(chart, cursor)) return cursor;
  const taken = cursor ? (followed(chart, nodeAt(chart, cursor)) ?? chart.nodes.get(cursor.parentId ?? '')) : chart.root;
  return taken ? findFreeSlot(taken, (slot) => -(chart.depths.get(slot.parentId ?? '') ?? 0)) : null;
}

function put(growth: Growth, move: Move, slot: Slot): Cursor {
  const chart = chartNow(growth);
  const depth = (chart.depths.get(slot.parentId ?? '') ?? 0) + 3;
  if (depth > FLOW_LIMITS.depth || chart.nodes.size + 15 > FLOW_LIMITS.nodes) return null;
  const { node, checkId, options } = nodeFor(move, growth.newId);
  growth.tree = placeAt(growth.tree, slot, node);
  const optionId = options.find((option) => labelKey(option.label) === labelKey(move.answer))?.id ?? null;
  witness(growth, move, { checkId, optionId });
  return { parentId: checkId, name: optionId ?? 'then' };
}

/** Stands at a known check and takes the answer's option there, which is added where it is missing. */
function stand(growth: Growth, move: Move, checkId: string): Cursor {
  const check = chartNow(growth).checks.get(checkId);
  if (!check) return null;
  let option = check.options.find((known) => labelKey(known.label) === labelKey(move.answer));
  if (!option && check.options.length > 0 && check.options.length < FLOW_LIMITS.options) {
    const added = { id: growth.newId(), label: clipped(move.answer), then: { id: growth.newId(), kind: 'uncharted' as const } };
    growth.tree = changeNode(growth.tree, checkId, (node) =>
      node.kind === 'question' ? { ...node, options: [...node.options, added] } : node,
    );
    option = added;
  }
  witness(growth, move, { checkId, optionId: option?.id ?? null });
  return { parentId: checkId, name: option?.id ?? 'then' };
}

/** Draws the way from the cursor to a known check where the tree has none: the check moves there if nobody came to it where it hangs. */
function connect(growth: Growth, lore: Lore, way: { cursor: Cursor; checkId: string }): void {
  const chart = chartNow(growth);
  const carrier = carrierOf(chart, way.checkId);
  if (!way.cursor || !carrier || !isFree(chart, way.cursor)) return;
  if (isAbove(growth, carrier.id, way.cursor)) return;
  if (carrier.id !== growth.tree.id && !wasReached(lore, chart.slots.get(carrier.id), way.checkId)) {
    const old = chart.slots.get(carrier.id) ?? ROOT_SLOT;
    growth.tree = placeAt(placeAt(growth.tree, old, stub(growth)), way.cursor, carrier);
    return;
  }
  growth.tree = placeAt(growth.tree, way.cursor, { id: growth.newId(), kind: 'goto', target: carrier.id });
}

const stub = (growth: Growth): FlowNode => ({ id: growth.newId(), kind: 'uncharted' });

/** Whether a session came to a check by the way that leads to its place. */
function wasReached(lore: Lore, slot: Slot | undefined, checkId: string): boolean {
  if (!slot?.parentId) return true;
  return (lore.passes.get(passKey(slot.parentId, slot.name === 'then' ? null : slot.name, checkId)) ?? 0) > 0;
}

function isAbove(growth: Growth, nodeId: string, slot: Slot): boolean {
  const { slots } = chartNow(growth);
  for (let id = slot.parentId; id !== null; id = slots.get(id)?.parentId ?? null) if (id === nodeId) return true;
  return false;
}

/** Ends the session: at the end it came to, or at a new one. */
function placeEnd(growth: Growth, newcomer: Newcomer, to: { cursor: Cursor; endId: string | null }): void {
  const endId = to.endId ?? newEnd(growth, newcomer, to.cursor);
  if (endId) growth.evidence.push({ node_id: endId, option_id: null, session_id: growth.sessionId, step_index: null, outcome: 'worked' });
}

function newEnd(growth: Growth, newcomer: Newcomer, cursor: Cursor): string | null {
  if (!cursor) return null;
  const chart = chartNow(growth);
  const node: FlowNode = { id: growth.newId(), kind: 'resolution', text: clipped(newcomer.ending) };
  const slot = isFree(chart, cursor) ? cursor : endSlot(growth, cursor);
  if (!slot) return null;
  growth.tree = placeAt(growth.tree, slot, node);
  return node.id;
}

/** Behind the fixes that are there, so that the first of them keeps its rank; or in a free place below a check. */
function endSlot(growth: Growth, cursor: Slot): Slot | null {
  const chart = chartNow(growth);
  let node = followed(chart, nodeAt(chart, cursor)) ?? chart.nodes.get(cursor.parentId ?? '');
  while (node?.kind === 'resolution' && node.otherwise) node = node.otherwise;
  if (node?.kind === 'resolution') return { parentId: node.id, name: 'otherwise' };
  return node ? findFreeSlot(node, () => 0) : null;
}
