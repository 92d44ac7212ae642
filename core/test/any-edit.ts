import fc from 'fast-check';
import { type FlowNode, foldLabel, isValidTree, nodesOf } from '../src/flows/index.ts';
import { anyShape, anyText, growTree, type Shape } from './any-tree.ts';

const HOWS = [
  'reword',
  'add answer',
  'remove answer',
  'rename answer',
  'turn answers',
  'insert above',
  'replace',
  'swap children',
  'lead elsewhere',
] as const;

/** One change that a person or the flywheel might make; which nodes it hits is chosen by numbers, so that it fits any tree. */
export interface Edit {
  how: (typeof HOWS)[number];
  at: number;
  other: number;
  text: string;
  shape: Shape;
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom(...HOWS),
  at: fc.nat({ max: 1_000 }),
  other: fc.nat({ max: 1_000 }),
  text: anyText.map((text) => `${text} again`),
  shape: anyShape,
});

export const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 6 });

/** The tree after these edits; new ids begin with the prefix, and an edit that would make the tree invalid is left out. */
export function edited(tree: FlowNode, edits: readonly Edit[], prefix: string): FlowNode {
  let now = tree;
  for (const [at, edit] of edits.entries()) {
    const next = editOnce(structuredClone(now), edit, `${prefix}${at}-`);
    if (isValidTree(next)) now = next;
  }
  return now;
}

function editOnce(tree: FlowNode, edit: Edit, prefix: string): FlowNode {
  const nodes = nodesOf(tree);
  const questions = nodes.filter((node) => node.kind === 'question');
  const node = nodes[edit.at % nodes.length] ?? tree;
  const question = questions[edit.at % Math.max(1, questions.length)];
  const grown = growTree(edit.shape, { prefix, picks: [edit.other] });
  if (edit.how === 'replace') return replaced(tree, node.id, () => grown);
  if (edit.how === 'insert above')
    return replaced(tree, node.id, (old) => ({ id: `${prefix}above`, kind: 'action', text: edit.text, then: old }));
  if (edit.how === 'reword' && node.kind !== 'goto') node.text = edit.text;
  if (edit.how === 'lead elsewhere' && node.kind === 'goto') node.target = nodes[edit.other % nodes.length]?.id ?? '';
  if (question) editAnswers(question, edit, { id: prefix, grown });
  return tree;
}

function editAnswers(
  question: Extract<FlowNode, { kind: 'question' }>,
  { how, other, text }: Edit,
  added: { id: string; grown: FlowNode },
): void {
  const { options } = question;
  const at = other % options.length;
  const [picked, next] = [options[at], options[(at + 1) % options.length]];
  const label = options.some((option) => foldLabel(option.label) === foldLabel(text)) ? `${text} (${added.id})` : text;
  if (how === 'add answer') options.push({ id: `${added.id}o`, label, then: added.grown });
  if (how === 'remove answer') options.splice(at, 1);
  if (how === 'rename answer' && picked) picked.label = label;
  if (how === 'turn answers') options.push(...options.splice(0, at));
  if (how === 'swap children' && picked && next) [picked.then, next.then] = [next.then, picked.then];
}

/** The tree with another node in the place of one. */
export function replaced(node: FlowNode, id: string, by: (old: FlowNode) => FlowNode): FlowNode {
  if (node.id === id) return by(node);
  if (node.kind === 'action') return { ...node, then: replaced(node.then, id, by) };
  if (node.kind === 'resolution' && node.otherwise) return { ...node, otherwise: replaced(node.otherwise, id, by) };
  if (node.kind === 'question')
    return { ...node, options: node.options.map((option) => ({ ...option, then: replaced(option.then, id, by) })) };
  return node;
}
