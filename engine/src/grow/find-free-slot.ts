import type { FlowNode } from '@flowpilot/core/flows';
import { type Chart, childrenOf, nodeAt, OUTCOME_LABELS, type Slot } from '../chart/index.ts';

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

/** A place for what was tried in vain: behind a fix that may not have helped, nearest first, else wherever it is free. */
export function findSideSlot(below: FlowNode): Slot | null {
  const queue: FlowNode[] = [below];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.kind === 'resolution' && !node.otherwise) return { parentId: node.id, name: 'otherwise' };
    queue.push(...childrenOf(node).map((child) => child.node));
  }
  return findBehindAttempt(below) ?? findFreeSlot(below);
}

/** Behind what was tried after a fix, where that failed too. */
function findBehindAttempt(below: FlowNode): Slot | null {
  const queue: FlowNode[] = [below];
  for (let node = queue.shift(); node; node = queue.shift()) {
    const attempt = node.kind === 'resolution' && node.otherwise?.kind === 'action' ? node.otherwise.then : undefined;
    const failed = attempt?.kind === 'question' ? attempt.options.find(({ label }) => label === OUTCOME_LABELS.failed) : undefined;
    if (attempt && failed?.then.kind === 'uncharted') return { parentId: attempt.id, name: failed.id };
    queue.push(...childrenOf(node).map((child) => child.node));
  }
  return null;
}

/** Whether a place is a branch nobody has walked. */
export const isFree = (chart: Chart, slot: Slot): boolean => nodeAt(chart, slot)?.kind === 'uncharted';
