import type { FlowNode, NodeKind } from '@flowpilot/core/flows';
import type { NewId } from './new-id.ts';

/** A new node of a kind, with `below` as what follows it; ends that nothing can follow drop it. */
export function nodeOfKind(kind: NodeKind, { newId, below }: { newId: NewId; below: FlowNode | null }): FlowNode {
  return build({ id: newId(), kind, text: '', below, newId });
}

/** The same node as another kind: it keeps its id, its text and the first way on; everything else that hung below goes. */
export function changeKind(node: FlowNode, kind: NodeKind, newId: NewId): FlowNode {
  if (node.kind === kind) return node;
  const text = node.kind === 'goto' ? '' : (node.text ?? '');
  return build({ id: node.id, kind, text, below: firstWayOn(node), newId });
}

interface Plan {
  id: string;
  kind: NodeKind;
  text: string;
  below: FlowNode | null;
  newId: NewId;
}

function build({ id, kind, text, below, newId }: Plan): FlowNode {
  const uncharted = (): FlowNode => ({ id: newId(), kind: 'uncharted' });
  switch (kind) {
    case 'question':
      return {
        id,
        kind,
        text,
        options: [
          { id: newId(), label: 'Yes', then: below ?? uncharted() },
          { id: newId(), label: 'No', then: uncharted() },
        ],
      };
    case 'action':
      return { id, kind, text, then: below ?? uncharted() };
    case 'resolution':
      return below === null || below.kind === 'uncharted' ? { id, kind, text } : { id, kind, text, otherwise: below };
    case 'escalation':
      return { id, kind, text };
    case 'uncharted':
      return text === '' ? { id, kind } : { id, kind, text };
    case 'goto':
      return { id, kind, target: '' };
  }
}

function firstWayOn(node: FlowNode): FlowNode | null {
  if (node.kind === 'question') return node.options[0]?.then ?? null;
  if (node.kind === 'action') return node.then;
  return node.kind === 'resolution' ? (node.otherwise ?? null) : null;
}
