import { childSlots, type FlowNode } from '@flowpilot/core/flows';

/** Where a node hangs in the tree it was found in. */
export interface Found {
  node: FlowNode;
  parent: FlowNode | null;
  /** An option's id, `then` or `otherwise`; null at the root. */
  slot: string | null;
}

/** The node with this id and where it hangs, or null. */
export function findNode(root: FlowNode, id: string): Found | null {
  return findUnder({ node: root, parent: null, slot: null }, id);
}

/** The same tree with one node replaced; branches without it are kept as they are. */
export function mapNode(root: FlowNode, id: string, change: (node: FlowNode) => FlowNode): FlowNode {
  if (root.id === id) return change(root);
  return mapChildren(root, (child) => mapNode(child, id, change));
}

/** The same node with each child replaced; the node itself when no child changed. */
export function mapChildren(node: FlowNode, change: (child: FlowNode, slot: string) => FlowNode): FlowNode {
  switch (node.kind) {
    case 'question': {
      const options = node.options.map((option) => {
        const next = change(option.then, option.id);
        return next === option.then ? option : { ...option, then: next };
      });
      return options.every((option, index) => option === node.options[index]) ? node : { ...node, options };
    }
    case 'action': {
      const next = change(node.then, 'then');
      return next === node.then ? node : { ...node, then: next };
    }
    case 'resolution': {
      if (node.otherwise === undefined) return node;
      const next = change(node.otherwise, 'otherwise');
      return next === node.otherwise ? node : { ...node, otherwise: next };
    }
    default:
      return node;
  }
}

/** Whether `id` is the node itself or lies below it. */
export function contains(node: FlowNode, id: string): boolean {
  return node.id === id || childSlots(node).some(({ child }) => contains(child, id));
}

function findUnder(found: Found, id: string): Found | null {
  if (found.node.id === id) return found;
  for (const { slot, child } of childSlots(found.node)) {
    const below = findUnder({ node: child, parent: found.node, slot }, id);
    if (below !== null) return below;
  }
  return null;
}
