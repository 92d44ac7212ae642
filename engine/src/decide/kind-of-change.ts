import type { FlowNode } from '@flowpilot/core/flows';
import { type Chart, chartOf, type Slot } from '../chart/index.ts';

/** How much a tree differs from the one it grew from: not at all, by what hangs under one node, or by more. */
export function kindOfChange(before: FlowNode, after: FlowNode): 'none' | 'branch_addition' | 'enhancement' {
  if (before === after) return 'none';
  const old = chartOf(before);
  const now = chartOf(after);
  if (hasMovedOrLost(old, now)) return 'enhancement';
  const parents = new Set<string>();
  for (const [id, { parentId }] of now.slots) if (!old.nodes.has(id) && parentId && old.nodes.has(parentId)) parents.add(parentId);
  if (parents.size === 0) return 'none';
  return parents.size === 1 ? 'branch_addition' : 'enhancement';
}

/** Whether a known node hangs elsewhere now, something hangs above all, or a node is gone that was more than a stub. */
function hasMovedOrLost(old: Chart, now: Chart): boolean {
  if (now.root.id !== old.root.id) return true;
  return [...old.nodes].some(([id, node]) => {
    const at = now.slots.get(id);
    return at ? !isSameSlot(at, old.slots.get(id)) : node.kind !== 'uncharted';
  });
}

const isSameSlot = (a: Slot, b: Slot | undefined): boolean => a.parentId === b?.parentId && a.name === b.name;
