import type { FlowFault } from '../diff/flow-diff.ts';
import { FLOW_LIMITS, type FlowNode } from '../tree/flow-node.ts';
import { jsonSize } from '../tree/json-size.ts';
import { below, FaultList } from './fault-list.ts';
import { findHopeless } from './find-hopeless.ts';
import { type JudgedNode, judgeNode } from './judge-node.ts';
import type { SubmittedNode } from './judge-options.ts';

const ROOT = { parent: null, tokens: [] };

/**
 * Every fault of a submitted tree, each with its place; none means that it is a valid `FlowNode`. The tree may be anything
 * that JSON can hold: nothing here recurses, and one that is hopeless is told so at once, so that neither depth nor size can do
 * harm.
 */
export function findFaults(tree: unknown): FlowFault[] {
  const hopeless = findHopeless(tree);
  if (hopeless !== null) return [hopeless];
  const faults = new FaultList();
  const nodes = judgeNodes(tree, faults);
  judgeIds(nodes, faults);
  judgeTargets(nodes, faults);
  judgeEnds(nodes, faults);
  judgeSize(tree, nodes, faults);
  return faults.all();
}

/** Whether a tree from outside is a valid one. */
export const isValidTree = (tree: unknown): tree is FlowNode => findFaults(tree).length === 0;

/** A judged node and which nodes of the list hang under it. */
type ListedNode = JudgedNode & { readonly under: number[] };

/** Parents before their children, in reading order. */
function judgeNodes(tree: unknown, faults: FaultList): ListedNode[] {
  const nodes: ListedNode[] = [];
  const waiting: (SubmittedNode & { above: number })[] = [{ spot: ROOT, value: tree, depth: 1, above: -1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const judged = { ...judgeNode(next, faults), under: [] };
    const at = nodes.push(judged) - 1;
    nodes[next.above]?.under.push(at);
    if (next.depth === FLOW_LIMITS.depth + 1) faults.add(next.spot, judged.id, `The tree is deeper than ${FLOW_LIMITS.depth} nodes here.`);
    for (const child of judged.children.reverse()) waiting.push({ ...child, above: at });
  }
  return nodes;
}

function judgeIds(nodes: readonly ListedNode[], faults: FaultList): void {
  const seen = new Set<string>();
  for (const { id, spot } of nodes) {
    if (id !== null && seen.has(id)) faults.add(below(spot, 'id'), id, 'Another node has the same id.');
    if (id !== null) seen.add(id);
  }
}

function judgeTargets(nodes: readonly ListedNode[], faults: FaultList): void {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  for (const { id, kind, spot, target } of nodes) {
    if (kind !== 'goto' || target === null) continue;
    if (!kinds.has(target)) faults.add(below(spot, 'target'), id, 'No node has the id that the goto leads to.');
    else if (kinds.get(target) === 'goto') faults.add(below(spot, 'target'), id, 'A goto must not lead to another goto.');
  }
}

/** Goes backwards from the ends; what is not reached is a fault. Nodes with a fault of their own count as ends, so that each fault is told once. */
function judgeEnds(nodes: readonly ListedNode[], faults: FaultList): void {
  const reached = new Set<number>();
  const before = leadingTo(nodes);
  const waiting = nodes.flatMap((node, at) => (isEnd(node, before.byId) ? [at] : []));
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    for (const from of before.list[at] ?? []) waiting.push(from);
  }
  for (const [at, { id, spot }] of nodes.entries()) {
    if (!reached.has(at)) faults.add(spot, id, 'From here no end can be reached: every way leads back in a circle.');
  }
}

function isEnd({ kind, under, target }: ListedNode, byId: ReadonlyMap<string, number>): boolean {
  if (kind === 'goto') return target === null || !byId.has(target);
  return kind === 'resolution' || under.length === 0;
}

/** For each node of the list: from which nodes one comes to it. */
function leadingTo(nodes: readonly ListedNode[]): { list: number[][]; byId: Map<string, number> } {
  const list: number[][] = nodes.map(() => []);
  const byId = new Map(nodes.map(({ id }, at) => [id ?? '', at]));
  for (const [at, { under, target }] of nodes.entries()) {
    for (const next of [...under, byId.get(target ?? '')]) if (next !== undefined) list[next]?.push(at);
  }
  return { list, byId };
}

function judgeSize(tree: unknown, nodes: readonly ListedNode[], faults: FaultList): void {
  const rootId = nodes[0]?.id ?? null;
  if (nodes.length > FLOW_LIMITS.nodes) faults.add(ROOT, rootId, `The tree has ${nodes.length} nodes; ${FLOW_LIMITS.nodes} are allowed.`);
  const bytes = jsonSize(tree);
  if (bytes > FLOW_LIMITS.bytes) faults.add(ROOT, rootId, `The tree has ${bytes} bytes as JSON; ${FLOW_LIMITS.bytes} are allowed.`);
}
