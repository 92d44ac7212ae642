import { FLOW_LIMITS, type FlowOption } from '@flowpilot/core/flows';
import { answerAt, labelKey, type Move, optionFor, type Place } from '../align/index.ts';
import { changeNode, followed, nodeAt, placeAt, ROOT_SLOT, type Slot } from '../chart/index.ts';
import { findFreeSlot, isFree } from './find-free-slot.ts';
import { type Cursor, chartNow, clipped, type Growth, nodeFor, witness } from './growth.ts';

/** Puts a new node on top of the tree, or between what was put there and the old root. */
export function insertAbove(growth: Growth, move: Move, cursor: Cursor): Cursor {
  const slot = cursor ?? ROOT_SLOT;
  const below = nodeAt(chartNow(growth), slot);
  const next = put(growth, move, slot);
  if (next && below) growth.tree = placeAt(growth.tree, next, below);
  return next;
}

/** Puts a new node in the cursor's place, or where it is taken, in the nearest free one below. */
export function insert(growth: Growth, move: Move, cursor: Cursor): Cursor {
  const slot = freeSlot(growth, cursor);
  const next = slot && put(growth, move, slot);
  if (!next) growth.unplaced.push(move.stepIndex);
  return next;
}

function freeSlot(growth: Growth, cursor: Cursor): Slot | null {
  const chart = chartNow(growth);
  if (cursor && isFree(chart, cursor)) return cursor;
  const taken = cursor ? (followed(chart, nodeAt(chart, cursor)) ?? chart.nodes.get(cursor.parentId ?? '')) : chart.root;
  return taken ? findFreeSlot(taken) : null;
}

/** Puts a new node in a place and stands at it; null where the tree has no room. */
export function put(growth: Growth, move: Move, slot: Slot): Cursor {
  const chart = chartNow(growth);
  const depth = (chart.depths.get(slot.parentId ?? '') ?? 0) + 3;
  if (depth > FLOW_LIMITS.depth || chart.nodes.size + 15 > FLOW_LIMITS.nodes) return null;
  const { node, checkId, options } = nodeFor(move, growth.newId);
  growth.tree = placeAt(growth.tree, slot, node);
  const optionId = options.find((option) => labelKey(option.label) === labelKey(move.answer))?.id ?? null;
  witness(growth, move, { checkId, optionId });
  return { parentId: checkId, name: optionId ?? 'then' };
}

/** Stands at a known check and takes the option meant there, or the answer's own, which is added where it is missing. */
export function stand(growth: Growth, move: Move, { checkId, optionId }: Pick<Place, 'checkId' | 'optionId'>): Cursor {
  const check = chartNow(growth).checks.get(checkId);
  if (!check) return null;
  const answer = answerAt(check, move);
  let option: FlowOption | null = check.options.find(({ id }) => id === optionId) ?? optionFor(check.options, answer);
  if (!option && check.options.length > 0 && check.options.length < FLOW_LIMITS.options) {
    const added = { id: growth.newId(), label: clipped(answer), then: { id: growth.newId(), kind: 'uncharted' as const } };
    growth.tree = changeNode(growth.tree, checkId, (node) =>
      node.kind === 'question' ? { ...node, options: [...node.options, added] } : node,
    );
    option = added;
  }
  witness(growth, move, { checkId, optionId: option?.id ?? null });
  return { parentId: checkId, name: option?.id ?? 'then' };
}
