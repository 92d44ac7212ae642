import type { FlowNode } from '@flowpilot/core/flows';
export function childrenOf(node: FlowNode): { slot: string; label: string | null; node: FlowNode }[] {
  if (node.kind === 'question') return node.options.map((o) => ({ slot: o.id, label: o.label, node: o.then }));
  if (node.kind === 'action') return [{ slot: 'then', label: null, node: node.then }];
  if (node.kind === 'resolution' && node.otherwise) return [{ slot: 'otherwise', label: null, node: node.otherwise }];
  return [];
}
export function walkTree(root: FlowNode): { node: FlowNode }[] {
  return [{ node: root }, ...childrenOf(root).flatMap((c) => walkTree(c.node))];
}
