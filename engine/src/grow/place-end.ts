import type { FlowNode } from '@flowpilot/core/flows';
import { followed, nodeAt, placeAt, type Slot } from '../chart/index.ts';
import { findFreeSlot, isFree } from './find-free-slot.ts';
import { type Cursor, chartNow, clipped, type Growth } from './growth.ts';

/** Ends the session: at the end it came to, or at a new one. */
export function placeEnd(growth: Growth, ending: string, to: { cursor: Cursor; endId: string | null }): void {
  const endId = to.endId ?? newEnd(growth, ending, to.cursor);
  if (endId) growth.evidence.push({ node_id: endId, option_id: null, session_id: growth.sessionId, step_index: null, outcome: 'worked' });
}

function newEnd(growth: Growth, ending: string, cursor: Cursor): string | null {
  if (!cursor) return null;
  const chart = chartNow(growth);
  const node: FlowNode = { id: growth.newId(), kind: 'resolution', text: clipped(ending) };
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
  return node ? findFreeSlot(node) : null;
}
