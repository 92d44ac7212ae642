import { fillShell, shellOf } from './flat-tree.ts';
import type { FlowNode } from './flow-node.ts';
import { childSlots } from './walk-tree.ts';

/** The same tree with its keys in the order of the format and without absent or empty optional fields. */
export function normalForm(node: FlowNode): FlowNode {
  const children = new Map(childSlots(node).map(({ slot, child }) => [slot, child]));
  return fillShell(shellOf(node), (slot) => {
    const child = children.get(slot);
    return child && normalForm(child);
  });
}

/** Whether two trees say the same. */
export const isSameTree = (a: FlowNode, b: FlowNode): boolean => JSON.stringify(normalForm(a)) === JSON.stringify(normalForm(b));
