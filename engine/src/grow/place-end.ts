import type { FlowNode } from '@flowpilot/core/flows';
import type { Lore } from '../align/index.ts';
import { followed, nodeAt, placeAt, type Slot } from '../chart/index.ts';
import { findFreeSlot, isFree } from './find-free-slot.ts';
import { type Cursor, chartNow, clipped, type Growth } from './growth.ts';
import { liftOver } from './put-aside.ts';

/** Ends the session: at the end it came to, or at a new one. */
export function placeEnd(growth: Growth, ending: string, to: { cursor: Cursor; endId: string | null; lore?: Lore }): void {
  if (to.endId && to.lore) liftOver(growth, to.lore, { cursor: to.cursor, nodeId: to.endId });
  const endId = to.endId ?? newEnd(growth, ending, to.cursor);
  if (endId) growth.evidence.push({ node_id: endId, option_id: null, session_id: growth.sessionId, step_index: null, outcome: 'worked' });
}

function newEnd(growth: Growth, ending: string, cursor: Cursor): string | null {
  if (!cursor) return null;
  const chart = chartNow(growth);
  const node: FlowNode = { id: growth.newId(), kind: 'resolution', text: clipped(ending) };
  const slot = isFree(chart, cursor) ? cursor : endSlot(growth, cursor);
  if (!slot) return null;
  const behind = nodeAt(chart, slot);
  growth.tree = placeAt(growth.tree, slot, behind && isAttempt(behind) ? { ...node, otherwise: behind } : node);
  return node.id;
}

/** What is done behind a fix that did not help comes after all other fixes. */
const isAttempt = (node: FlowNode): boolean => node.kind === 'action';

/** Behind the fixes that are there, so that the first of them keeps its rank; or in a free place below a check. */
function endSlot(growth: Growth, cursor: Slot): Slot | null {
  const chart = chartNow(growth);
  let node = followed(chart, nodeAt(chart, cursor)) ?? chart.nodes.get(cursor.parentId ?? '');
  while (node?.kind === 'resolution' && node.otherwise && !isAttempt(node.otherwise)) node = node.otherwise;
  if (node?.kind === 'resolution') return { parentId: node.id, name: 'otherwise' };
  return node ? findFreeSlot(node) : null;
}
