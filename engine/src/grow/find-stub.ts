import type { FlowNode } from '@flowpilot/core/flows';
import { type Chart, childrenOf, nodeAt, type Slot } from '../chart/index.ts';

/**
 * A place below a node that is free for something new, nearest first: a branch that nobody has walked, else behind a fix
 * that may not have helped. Null when there is none.
 */
export function findFreeSlot(below: FlowNode, plausible: (slot: Slot) => number): Slot | null {
  const stubs: Slot[] = [];
  const afterFixes: Slot[] = [];
  const queue: FlowNode[] = [below];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.kind === 'resolution' && !node.otherwise) afterFixes.push({ parentId: node.id, name: 'otherwise' });
    for (const child of childrenOf(node)) {
      if (child.node.kind === 'uncharted') stubs.push({ parentId: node.id, name: child.name });
      else queue.push(child.node);
    }
  }
  return mostPlausible(stubs, plausible) ?? afterFixes[0] ?? null;
}

function mostPlausible(slots: readonly Slot[], plausible: (slot: Slot) => number): Slot | undefined {
  let best: Slot | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const slot of slots) {
    const likely = plausible(slot);
    if (likely > most) {
      best = slot;
      most = likely;
    }
  }
  return best;
}

/** Whether a place is a branch nobody has walked. */
export const isFree = (chart: Chart, slot: Slot): boolean => nodeAt(chart, slot)?.kind === 'uncharted';
