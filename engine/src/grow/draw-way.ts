import type { FlowNode } from '@flowpilot/core/flows';
import { type Lore, passKey } from '../align/index.ts';
import { carrierOf, clearPlace, placeAt, ROOT_SLOT, type Slot } from '../chart/index.ts';
import { isFree } from './find-free-slot.ts';
import { type Cursor, chartNow, type Growth, isBelow } from './growth.ts';

/** Draws the way from the cursor to a known check where the tree has none: the check moves there if nobody came to it where it hangs. */
export function drawWay(growth: Growth, lore: Lore, way: { cursor: Cursor; checkId: string }): void {
  const chart = chartNow(growth);
  const carrier = carrierOf(chart, way.checkId);
  if (!way.cursor || !carrier || !isFree(chart, way.cursor)) return;
  if (way.cursor.parentId && isBelow(chart, way.cursor.parentId, carrier.id)) return;
  if (carrier.id !== growth.tree.id && !wasReached(lore, chart.slots.get(carrier.id), way.checkId)) {
    const old = chart.slots.get(carrier.id) ?? ROOT_SLOT;
    growth.tree = placeAt(clearPlace(growth.tree, old, stub(growth)), way.cursor, carrier);
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
