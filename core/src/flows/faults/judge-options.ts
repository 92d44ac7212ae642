import { FLOW_LIMITS } from '../tree/flow-node.ts';
import { foldLabel } from '../tree/node-fields.ts';
import { below, type FaultList, type Spot } from './fault-list.ts';
import { isText, judgeId, judgeText } from './judge-text.ts';

/** A node as submitted: whatever stands where a node should be. */
export interface SubmittedNode {
  readonly spot: Spot;
  readonly value: unknown;
  readonly depth: number;
}

/** The fields of a submitted object. */
export type Fields = Readonly<Record<string, unknown>>;
/** Whether a value from outside has fields. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A node whose fields are being judged. */
export interface Judging {
  readonly spot: Spot;
  readonly fields: Fields;
  readonly id: string | null;
  /** The depth of the node's children. */
  readonly depth: number;
}

/** What hangs in one field, when something does. */
export const childIn = ({ spot, fields, depth }: Judging, name: string): SubmittedNode[] =>
  fields[name] === undefined ? [] : [{ spot: below(spot, name), value: fields[name], depth }];

/** Judges the answers of a question and gives what they lead to. */
export function judgeOptions(node: Judging, faults: FaultList): SubmittedNode[] {
  const spot = below(node.spot, 'options');
  const options: unknown = node.fields['options'];
  if (!Array.isArray(options)) {
    faults.add(spot, node.id, 'A question node needs options: a list of answers.');
    return [];
  }
  if (options.length < 1 || options.length > FLOW_LIMITS.options) {
    faults.add(spot, node.id, `A question has 1 to ${FLOW_LIMITS.options} options, this one ${options.length}.`);
  }
  const seen = { ids: new Set<string>(), labels: new Set<string>() };
  return options.flatMap((option: unknown, at) => judgeOption(option, { ...node, spot: below(spot, at), seen }, faults));
}

type JudgingOption = Judging & { seen: { ids: Set<string>; labels: Set<string> } };

function judgeOption(option: unknown, at: JudgingOption, faults: FaultList): SubmittedNode[] {
  const { spot, id: nodeId, seen } = at;
  if (!isFields(option)) {
    faults.add(spot, nodeId, 'An option must be an object with id, label and then.');
    return [];
  }
  judgeId(option['id'], { spot: below(spot, 'id'), nodeId, owner: 'option' }, faults);
  if (isText(option['id']) && isRepeated(seen.ids, option['id']))
    faults.add(below(spot, 'id'), nodeId, 'Another option of this question has the same id.');
  judgeLabel(option['label'], { ...at, spot: below(spot, 'label') }, faults);
  if (option['then'] === undefined) faults.add(below(spot, 'then'), nodeId, 'The option leads nowhere: it has no then.');
  for (const name of Object.keys(option)) {
    if (!['id', 'label', 'then'].includes(name))
      faults.add(below(spot, name), nodeId, `An option has no field ${JSON.stringify(name.slice(0, 100))}.`);
  }
  return childIn({ ...at, fields: option }, 'then');
}

function judgeLabel(label: unknown, { spot, id, seen }: JudgingOption, faults: FaultList): void {
  if (!isText(label) || label.trim() === '') {
    faults.add(spot, id, 'The label must be a text that is not empty.');
    return;
  }
  judgeText(label, { spot, id, name: 'label' }, faults);
  if (isRepeated(seen.labels, foldLabel(label))) faults.add(spot, id, 'Another option of this question has the same label.');
}

function isRepeated(seen: Set<string>, word: string): boolean {
  if (seen.has(word)) return true;
  seen.add(word);
  return false;
}
