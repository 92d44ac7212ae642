import type { Place } from '../diff/flow-diff.ts';
import type { FlowNode } from './flow-node.ts';

/** A place under a node where another one hangs; `slot` is the option's id, `then` or `otherwise`. */
export interface ChildSlot {
  slot: string;
  /** The option's label; null in a slot that has none. */
  label: string | null;
  child: FlowNode;
}

/** A node and where it stands; the root is at depth 1. */
export interface PlacedNode {
  node: FlowNode;
  parent: FlowNode | null;
  place: Place;
  depth: number;
}

/** The children of a node with their slots, in order. */
export function childSlots(node: FlowNode): ChildSlot[] {
  if (node.kind === 'question') return node.options.map(({ id, label, then }) => ({ slot: id, label, child: then }));
  if (node.kind === 'action') return [{ slot: 'then', label: null, child: node.then }];
  if (node.kind === 'resolution' && node.otherwise) return [{ slot: 'otherwise', label: null, child: node.otherwise }];
  return [];
}

/** Every node of a tree with its place, parents before their children and in reading order. */
export function* walkTree(tree: FlowNode): Generator<PlacedNode> {
  const waiting: PlacedNode[] = [{ node: tree, parent: null, place: { parent_id: null, slot: 'root', label: null }, depth: 1 }];
  for (let placed = waiting.pop(); placed; placed = waiting.pop()) {
    yield placed;
    const { node, depth } = placed;
    for (const { slot, label, child } of childSlots(node).reverse()) {
      waiting.push({ node: child, parent: node, place: { parent_id: node.id, slot, label }, depth: depth + 1 });
    }
  }
}

/** Every node of a tree, in reading order. */
export const nodesOf = (tree: FlowNode): FlowNode[] => Array.from(walkTree(tree), ({ node }) => node);

/** The nodes of a tree by their ids, with their places. */
export const indexTree = (tree: FlowNode): Map<string, PlacedNode> =>
  new Map(Array.from(walkTree(tree), (placed) => [placed.node.id, placed]));
