import { shellOf } from '../tree/flat-tree.ts';
import type { FlowNode } from '../tree/flow-node.ts';
import { indexTree, type PlacedNode } from '../tree/walk-tree.ts';
import { diffShells } from './diff-shells.ts';
import type { FlowChange, FlowDiff, Place } from './flow-diff.ts';

/** What makes valid tree b out of valid tree a; nodes are the same when their ids are. Changes stand in the reading order of b, removals last. */
export function diffTrees(a: FlowNode, b: FlowNode): FlowDiff {
  const [before, after] = [indexTree(a), indexTree(b)];
  const changes = [...after.values()].flatMap((placed): FlowChange[] => {
    const old = before.get(placed.node.id);
    return old ? [...diffShells(shellOf(old.node), shellOf(placed.node)), ...move(old, placed, after)] : [addition(placed, after)];
  });
  for (const placed of before.values()) if (!after.has(placed.node.id)) changes.push(removal(placed, before));
  return { changes, counts: count(changes) };
}

type Index = ReadonlyMap<string, PlacedNode>;

function addition({ node, place }: PlacedNode, index: Index): FlowChange {
  const { fields, options } = shellOf(node);
  return {
    change: 'added',
    node_id: node.id,
    kind: node.kind,
    text: wordsOf(node, index),
    at: place,
    fields: { ...fields },
    options: [...options],
  };
}

const removal = ({ node, place }: PlacedNode, index: Index): FlowChange => ({
  change: 'removed',
  node_id: node.id,
  kind: node.kind,
  text: wordsOf(node, index),
  at: place,
});

function move(old: PlacedNode, placed: PlacedNode, index: Index): FlowChange[] {
  if (isSamePlace(old.place, placed.place)) return [];
  const { node } = placed;
  return [{ change: 'moved', node_id: node.id, text: wordsOf(node, index), from: old.place, to: placed.place }];
}

const isSamePlace = (a: Place, b: Place): boolean => a.parent_id === b.parent_id && a.slot === b.slot;

function wordsOf(node: FlowNode, index: Index): string {
  const target = node.kind === 'goto' ? index.get(node.target)?.node : node;
  return target && target.kind !== 'goto' ? (target.text ?? '') : '';
}

function count(changes: readonly FlowChange[]): FlowDiff['counts'] {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
