import { childSlots, type FlowChange, type FlowDiff, type FlowNode } from '@flowpilot/core/flows';

import { nodeWords } from '../node/node-words.ts';

/** How a node differs from the tree it is compared with. */
export type Change = FlowChange['change'];

/** The end of one edge: the slot it leaves from, the words on it, and the node it leads to. */
export interface DrawnChild {
  slot: string;
  label: string | null;
  drawn: DrawnNode;
}

/** A node as both views show it: of the tree itself, or the ghost of one that the change removes. */
export interface DrawnNode {
  id: string;
  /** A kind this build does not know is shown as it is named. */
  kind: string;
  text: string;
  /** Where a goto goes on; null on every other kind. */
  target: string | null;
  changes: readonly Change[];
  children: readonly DrawnChild[];
}

/** The tree as it is drawn: with a difference, every node carries its changes and removed nodes stand as ghosts at their old place. */
export function drawTree(root: FlowNode, diff: FlowDiff | null = null): DrawnNode[] {
  const changes = diff?.changes ?? [];
  const words = nodeWords(root);
  const marks = marksOf(changes);
  const present = new Set(words.keys());
  const ghosts = ghostsByParent(changes, present);

  const ghost = ({ change, label }: Ghost): DrawnChild => ({
    slot: change.at.slot,
    label,
    drawn: {
      id: change.node_id,
      kind: change.kind,
      text: change.text,
      target: null,
      changes: ['removed'],
      children: (ghosts.get(change.node_id) ?? []).map(ghost),
    },
  });
  const draw = (node: FlowNode): DrawnNode => ({
    id: node.id,
    kind: node.kind,
    text: words.get(node.id) ?? '',
    target: node.kind === 'goto' ? node.target : null,
    changes: marks.get(node.id) ?? [],
    children: [
      ...childSlots(node).map(({ slot, label, child }) => ({ slot, label, drawn: draw(child) })),
      ...(ghosts.get(node.id) ?? []).map(ghost),
    ],
  });
  return [draw(root), ...(ghosts.get(null) ?? []).map((entry) => ghost(entry).drawn)];
}

/** Every drawn node, in reading order. */
export function walkDrawn(roots: readonly DrawnNode[]): DrawnNode[] {
  return roots.flatMap((drawn) => [drawn, ...walkDrawn(drawn.children.map((child) => child.drawn))]);
}

/** The ids of the nodes above `id`, nearest first; empty for a root or an unknown id. */
export function ancestorsOf(roots: readonly DrawnNode[], id: string): string[] {
  const parents = new Map<string, string>();
  for (const drawn of walkDrawn(roots)) for (const child of drawn.children) parents.set(child.drawn.id, drawn.id);
  const found: string[] = [];
  for (let above = parents.get(id); above !== undefined; above = parents.get(above)) found.push(above);
  return found;
}

type Removed = Extract<FlowChange, { change: 'removed' }>;
interface Ghost {
  change: Removed;
  label: string | null;
}

function marksOf(changes: readonly FlowChange[]): Map<string, Change[]> {
  const marks = new Map<string, Change[]>();
  for (const { node_id, change } of changes) {
    const seen = marks.get(node_id) ?? [];
    if (!seen.includes(change)) marks.set(node_id, [...seen, change]);
  }
  return marks;
}

/** Ghosts by the node they hang under; one whose parent is nowhere to be drawn becomes a root of its own. */
function ghostsByParent(changes: readonly FlowChange[], present: ReadonlySet<string>): Map<string | null, Ghost[]> {
  const removed = changes.filter((change): change is Removed => change.change === 'removed' && !present.has(change.node_id));
  const drawable = new Set([...present, ...removed.map((change) => change.node_id)]);
  const ghosts = new Map<string | null, Ghost[]>();
  for (const change of removed) {
    const above = change.at.parent_id;
    const parent = above !== null && above !== change.node_id && drawable.has(above) ? above : null;
    ghosts.set(parent, [...(ghosts.get(parent) ?? []), { change, label: change.at.label }]);
  }
  return ghosts;
}
