import type { FlowNode } from '@flowpilot/core/flows';
import { chartOf, type Slot } from '../chart/index.ts';

/** How much a tree differs from the one it grew from: not at all, by what hangs under one node, or by more. */
export function kindOfChange(before: FlowNode, after: FlowNode): 'none' | 'branch_addition' | 'enhancement' {
  const old = chartOf(before);
  const now = chartOf(after);
  const parents = new Set<string>();
  for (const [id, slot] of now.slots) {
    const was = old.slots.get(id);
    if (was && sameSlot(was, slot)) continue;
    if (was || slot.parentId === null) return 'enhancement';
    if (old.nodes.has(slot.parentId)) parents.add(slot.parentId);
  }
  for (const id of old.nodes.keys()) if (!now.nodes.has(id) && old.nodes.get(id)?.kind !== 'uncharted') return 'enhancement';
  if (parents.size === 0) return 'none';
  return parents.size === 1 ? 'branch_addition' : 'enhancement';
}

const sameSlot = (a: Slot, b: Slot): boolean => a.parentId === b.parentId && a.name === b.name;
