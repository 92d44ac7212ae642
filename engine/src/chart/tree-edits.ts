import type { FlowNode } from '@flowpilot/core/flows';
import type { Slot } from './chart.ts';

/** The tree with something else in one place; everything outside the way there is shared, not copied. */
export function placeAt(root: FlowNode, slot: Slot, node: FlowNode): FlowNode {
  if (slot.parentId === null) return node;
  return changeNode(root, slot.parentId, (parent) => withChild(parent, slot.name, node));
}

/** The tree with one node changed. */
export function changeNode(root: FlowNode, id: string, change: (node: FlowNode) => FlowNode): FlowNode {
  if (root.id === id) return change(root);
  switch (root.kind) {
    case 'question': {
      const options = root.options.map((option) => {
        const then = changeNode(option.then, id, change);
        return then === option.then ? option : { ...option, then };
      });
      return options.every((option, at) => option === root.options[at]) ? root : { ...root, options };
    }
    case 'action': {
      const then = changeNode(root.then, id, change);
      return then === root.then ? root : { ...root, then };
    }
    case 'resolution': {
      const otherwise = root.otherwise && changeNode(root.otherwise, id, change);
      return otherwise === root.otherwise ? root : { ...root, otherwise };
    }
    default:
      return root;
  }
}

/** The tree with nothing more in one place: a branch nobody has walked, or a fix with nothing behind it. */
export function clearPlace(root: FlowNode, slot: Slot, stub: FlowNode): FlowNode {
  if (slot.name !== 'otherwise' || slot.parentId === null) return placeAt(root, slot, stub);
  return changeNode(root, slot.parentId, (node) => {
    if (node.kind !== 'resolution') return node;
    const { otherwise: _, ...fix } = node;
    return fix;
  });
}

function withChild(parent: FlowNode, name: string, node: FlowNode): FlowNode {
  switch (parent.kind) {
    case 'question':
      return { ...parent, options: parent.options.map((option) => (option.id === name ? { ...option, then: node } : option)) };
    case 'action':
      return { ...parent, then: node };
    case 'resolution':
      return { ...parent, otherwise: node };
    default:
      return parent;
  }
}
