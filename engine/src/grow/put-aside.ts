import { findFaults } from '@flowpilot/core/flows';
import { type Lore, type Move, passLone } from '../align/index.ts';
import { chartOf, followed, nodeAt, placeAt, ROOT_SLOT } from '../chart/index.ts';
import { findSideSlot } from './find-free-slot.ts';
import { type Cursor, chartNow, type Growth, isBelow } from './growth.ts';
import { put } from './place-move.ts';

/** Keeps a vain attempt beside the way, so that the way goes on from where the session stood. */
export function putAside(growth: Growth, move: Move, cursor: Cursor): void {
  const chart = chartNow(growth);
  const here = cursor ? followed(chart, nodeAt(chart, cursor)) : chart.root;
  const slot = here && findSideSlot(here);
  if (!slot || !put(growth, move, slot)) growth.unplaced.push(move.stepIndex);
}

/**
 * A session that passes what one other session tried in vain shows that it is no part of the way: what stands behind the
 * attempt takes its place, and the attempt is kept beside the way.
 */
export function liftOver(growth: Growth, lore: Lore, to: { cursor: Cursor; nodeId: string }): void {
  const chart = chartNow(growth);
  const from = to.cursor ?? ROOT_SLOT;
  const attempt = nodeAt(chart, from);
  const target = chart.nodes.get(to.nodeId);
  const slot = chart.slots.get(to.nodeId);
  const passed = passLone({ chart, lone: lore.lone }, attempt);
  if (
    !attempt ||
    !target ||
    !slot?.parentId ||
    !isBelow(chart, slot.parentId, attempt.id) ||
    attempt.kind === 'goto' ||
    passed.indexOf(target) < 1
  )
    return;
  const rest = placeAt(growth.tree, slot, { id: growth.newId(), kind: 'uncharted' });
  const aside = nodeAt(chartOf(rest), from);
  const lifted = placeAt(rest, from, target);
  const side = findSideSlot(target);
  const tree = side && aside && placeAt(lifted, side, aside);
  if (tree && findFaults(tree).length === 0) growth.tree = tree;
}
