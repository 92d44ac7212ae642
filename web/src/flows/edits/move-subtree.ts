import { FLOW_LIMITS, type FlowNode, type FlowOption } from '@flowpilot/core/flows';
import { contains, findNode, mapNode } from '../tree/map-tree.ts';
import type { NewId } from './new-id.ts';

interface Move {
  nodeId: string;
  underId: string;
}

/** Takes a node out with all below it: an option goes with it where others stay, else an uncharted branch is left. */
export function detach(root: FlowNode, nodeId: string, newId: NewId): FlowNode {
  const found = findNode(root, nodeId);
  if (found === null) return root;
  const { parent, node, slot } = found;
  if (parent?.kind === 'resolution') return mapNode(root, parent.id, withoutOtherwise);
  if (parent?.kind === 'question' && node.kind === 'uncharted' && parent.options.length > 1) {
    return mapNode(root, parent.id, (question) => withoutOption(question, slot));
  }
  return mapNode(root, nodeId, () => ({ id: newId(), kind: 'uncharted' }));
}

/** Moves a node with all below it to where it can hang under another one. */
export function moveSubtree(root: FlowNode, { nodeId, underId }: Move, newId: NewId): FlowNode {
  const found = findNode(root, nodeId);
  if (found === null) return root;
  const { node, parent, slot } = found;
  const option = parent?.kind === 'question' ? parent.options.find(({ id }) => id === slot) : undefined;
  const rest = takeOut(root, found, newId);
  return mapNode(rest, underId, (under) => hang(under, { node, option }, newId));
}

/** Why a node cannot be moved there, in words; null when it can. */
export function whyNotMove(root: FlowNode, { nodeId, underId }: Move): string | null {
  const node = findNode(root, nodeId)?.node;
  const under = findNode(root, underId)?.node;
  if (node === undefined || under === undefined) return 'This step is no longer in the flow.';
  if (node === root) return 'The first step cannot be moved: everything hangs under it.';
  if (contains(node, underId)) return 'A step cannot be moved below itself.';
  return whyFull(under);
}

function whyFull(under: FlowNode): string | null {
  switch (under.kind) {
    case 'question':
      return under.options.length < FLOW_LIMITS.options ? null : `A question has at most ${FLOW_LIMITS.options} options.`;
    case 'action':
      return under.then.kind === 'uncharted' ? null : 'This step already leads on. Paste into a question or an uncharted branch.';
    case 'resolution':
      return under.otherwise === undefined || under.otherwise.kind === 'uncharted' ? null : 'This fix already has an “otherwise”.';
    case 'uncharted':
      return null;
    default:
      return 'Nothing can follow this step.';
  }
}

/** Unlike a deletion, a move takes the option along wherever another one stays. */
function takeOut(root: FlowNode, found: { node: FlowNode; parent: FlowNode | null; slot: string | null }, newId: NewId): FlowNode {
  const { parent, slot, node } = found;
  if (parent?.kind !== 'question' || parent.options.length < 2) return detach(root, node.id, newId);
  return mapNode(root, parent.id, (question) => withoutOption(question, slot));
}

function hang(under: FlowNode, moved: { node: FlowNode; option: FlowOption | undefined }, newId: NewId): FlowNode {
  switch (under.kind) {
    case 'question':
      return { ...under, options: [...under.options, optionFor(under.options, moved, newId)] };
    case 'action':
      return { ...under, then: moved.node };
    case 'resolution':
      return { ...under, otherwise: moved.node };
    default:
      return moved.node;
  }
}

function optionFor(
  siblings: readonly FlowOption[],
  { node, option }: { node: FlowNode; option: FlowOption | undefined },
  newId: NewId,
): FlowOption {
  const isFree = option !== undefined && siblings.every(({ id }) => id !== option.id);
  return { id: isFree ? option.id : newId(), label: option?.label ?? '', then: node };
}

function withoutOption(node: FlowNode, optionId: string | null): FlowNode {
  return node.kind === 'question' ? { ...node, options: node.options.filter(({ id }) => id !== optionId) } : node;
}

function withoutOtherwise(node: FlowNode): FlowNode {
  if (node.kind !== 'resolution') return node;
  const { otherwise: _taken, ...rest } = node;
  return rest;
}
