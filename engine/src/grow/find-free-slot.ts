import type { FlowNode } from '@flowpilot/core/flows';
import { type Chart, childrenOf, nodeAt, type Slot } from '../chart/index.ts';

/**
 * A place below a node that is free for something new, nearest first: a branch that nobody has walked, else behind a fix
 * that may not have helped. Null when there is none.
 */
export function findFreeSlot(below: FlowNode): Slot | null {
  const queue: FlowNode[] = [below];
  let afterFix: Slot | null = null;
  for (let node = queue.shift(); node; node = queue.shift()) {
    const children = childrenOf(node);
    const stub = children.find((child) => child.node.kind === 'uncharted');
    if (stub) return { parentId: node.id, name: stub.name };
    if (node.kind === 'resolution' && !node.otherwise) afterFix ??= { parentId: node.id, name: 'otherwise' };
    queue.push(...children.map((child) => child.node));
  }
  return afterFix;
}

/** Whether a place is a branch nobody has walked. */
export const isFree = (chart: Chart, slot: Slot): boolean => nodeAt(chart, slot)?.kind === 'uncharted';
