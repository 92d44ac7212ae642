import { type FlowNode, nodesOf } from '@flowpilot/core/flows';

const UNCHARTED = 'Not charted yet';

/** What each node of a tree is called in lists and drawings, by id; a goto is named after its target. */
export function nodeWords(root: FlowNode): Map<string, string> {
  const nodes = new Map(nodesOf(root).map((node) => [node.id, node]));
  return new Map([...nodes].map(([id, node]) => [id, wordsOf(node, nodes)]));
}

function wordsOf(node: FlowNode, nodes: ReadonlyMap<string, FlowNode>): string {
  if (node.kind !== 'goto') return ownText(node);
  const target = nodes.get(node.target);
  return target === undefined ? 'a step that is not there' : ownText(target);
}

function ownText(node: FlowNode): string {
  if (node.kind === 'goto') return 'another jump';
  return node.text?.trim() || (node.kind === 'uncharted' ? UNCHARTED : '');
}
