import type { NodeKind } from '../tree/flow-node.ts';
import { isNodeKind, NODE_FIELDS } from '../tree/node-fields.ts';
import { below, type FaultList, type Spot } from './fault-list.ts';
import { childIn, isFields, type Judging, judgeOptions, type SubmittedNode } from './judge-options.ts';
import { isText, judgeId, judgeText } from './judge-text.ts';

/** What a submitted node is once it was looked at; null where it does not say. */
export interface JudgedNode {
  readonly spot: Spot;
  readonly id: string | null;
  readonly kind: NodeKind | null;
  readonly target: string | null;
  readonly children: SubmittedNode[];
}

/** Judges a node by itself, its children unseen: its id, kind, texts, answers, and that nothing is in it that nobody knows. */
export function judgeNode({ spot, value, depth }: SubmittedNode, faults: FaultList): JudgedNode {
  if (!isFields(value)) {
    faults.add(spot, null, 'A node must be an object with an id and a kind.');
    return { spot, id: null, kind: null, target: null, children: [] };
  }
  const id = isText(value['id']) && value['id'] !== '' ? value['id'] : null;
  judgeId(value['id'], { spot: below(spot, 'id'), nodeId: id, owner: 'node' }, faults);
  const kind = isNodeKind(value['kind']) ? value['kind'] : null;
  if (!kind) faults.add(below(spot, 'kind'), id, `The kind must be one of ${Object.keys(NODE_FIELDS).join(', ')}.`);
  const node = { spot, fields: value, id, depth: depth + 1 };
  if (kind) judgeFields(node, kind, faults);
  const children = kind ? childrenOf(node, kind, faults) : likelyChildren(node, faults);
  return { spot, id, kind, target: kind === 'goto' && isText(value['target']) ? value['target'] : null, children };
}

function judgeFields({ spot, fields, id }: Judging, kind: NodeKind, faults: FaultList): void {
  const { required, optional } = NODE_FIELDS[kind];
  for (const name of required) judgeRequired(fields[name], { spot: below(spot, name), id, name }, faults);
  for (const name of optional) if (fields[name] !== undefined) judgeText(fields[name], { spot: below(spot, name), id, name }, faults);
  const known = new Set(['id', 'kind', ...required, ...optional, ...slotFieldsOf(kind)]);
  for (const name of Object.keys(fields).filter((name) => !known.has(name))) {
    faults.add(below(spot, name), id, `A ${kind} node has no field ${JSON.stringify(name.slice(0, 100))}.`);
  }
}

function judgeRequired(value: unknown, at: { spot: Spot; id: string | null; name: string }, faults: FaultList): void {
  if (value === undefined) faults.add(at.spot, at.id, `The node needs ${at.name}.`);
  else if (isText(value) && value.trim() === '') faults.add(at.spot, at.id, `The ${at.name} must not be empty.`);
  else judgeText(value, at, faults);
}

function slotFieldsOf(kind: NodeKind): string[] {
  if (kind === 'question') return ['options'];
  if (kind === 'action') return ['then'];
  return kind === 'resolution' ? ['otherwise'] : [];
}

function childrenOf(node: Judging, kind: NodeKind, faults: FaultList): SubmittedNode[] {
  if (kind === 'question') return judgeOptions(node, faults);
  if (kind === 'action' && node.fields['then'] === undefined)
    faults.add(below(node.spot, 'then'), node.id, 'An action node needs then: what comes after it.');
  return slotFieldsOf(kind).flatMap((name) => childIn(node, name));
}

/** What hangs under a node of no known kind: judged too, so that every fault is listed. */
function likelyChildren(node: Judging, faults: FaultList): SubmittedNode[] {
  const options = Array.isArray(node.fields['options']) ? judgeOptions(node, faults) : [];
  return [...options, ...['then', 'otherwise'].flatMap((name) => childIn(node, name))];
}
