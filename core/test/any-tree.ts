import fc from 'fast-check';
import { type FlowNode, isValidTree, nodesOf } from '../src/flows/index.ts';

/** Random valid trees with every kind of node; equal ids in two of them are different nodes unless one was edited into the other. */
export const anyTree = (prefix = 'n'): fc.Arbitrary<FlowNode> =>
  fc.tuple(anyShape, fc.array(fc.nat(), { minLength: 1, maxLength: 20 })).map(([shape, picks]) => growTree(shape, { prefix, picks }));

/** A tree without ids yet; `goto` becomes one where a target allows it, and an unexplored end otherwise. */
export type Shape =
  | { kind: 'resolution'; text: string; verify: string | null; otherwise: Shape | null }
  | { kind: 'escalation'; text: string; to: string | null }
  | { kind: 'uncharted'; text: string | null }
  | { kind: 'goto' }
  | { kind: 'action'; text: string; expected: string | null; below: Shape }
  | { kind: 'question'; text: string; help: string | null; answers: { label: string; below: Shape }[] };

const WORDS = ['Is the light on?', 'Restart it', 'Check the cable', 'Prüfe den Dienst', '<b>bold</b>', 'ping 🖨', 'Replace the toner'];
export const anyText = fc.constantFrom(...WORDS);
const maybeText = fc.option(anyText, { freq: 2 });

export const anyShape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape; end: Shape }>((tie) => ({
  end: fc.oneof(
    fc.record({ kind: fc.constant('resolution' as const), text: anyText, verify: maybeText, otherwise: fc.constant(null) }),
    fc.record({ kind: fc.constant('escalation' as const), text: anyText, to: maybeText }),
    fc.record({ kind: fc.constant('uncharted' as const), text: maybeText }),
    fc.record({ kind: fc.constant('goto' as const) }),
  ),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    tie('end'),
    fc.record({ kind: fc.constant('resolution' as const), text: anyText, verify: maybeText, otherwise: tie('node') }),
    fc.record({ kind: fc.constant('action' as const), text: anyText, expected: maybeText, below: tie('node') }),
    fc.record({
      kind: fc.constant('question' as const),
      text: anyText,
      help: maybeText,
      answers: fc.uniqueArray(fc.record({ label: fc.constantFrom('Yes', 'No', 'Sometimes', 'Error 5', 'Ja'), below: tie('node') }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ label }) => label,
      }),
    }),
  ),
})).node;

/** Gives ids to a shape and targets to its gotos; what would not be valid becomes an unexplored end. */
export function growTree(shape: Shape, { prefix, picks }: { prefix: string; picks: readonly number[] }): FlowNode {
  const ids = numbered(prefix);
  const grown = grow(shape, () => ids.next().value);
  const nodes = nodesOf(grown);
  const targets = nodes.filter(({ kind }) => kind !== 'goto');
  for (const [at, node] of nodes.entries()) {
    const pick = picks[at % picks.length] ?? 0;
    if (node.kind === 'goto') node.target = targets[pick % Math.max(1, targets.length)]?.id ?? 'none';
  }
  return isValidTree(grown) ? grown : withoutGotos(grown);
}

function* numbered(prefix: string): Generator<string, never> {
  for (let count = 1; ; count += 1) yield `${prefix}${count}`;
}

function grow(shape: Shape, newId: () => string): FlowNode {
  const id = newId();
  switch (shape.kind) {
    case 'question': {
      const options = shape.answers.map(({ label, below }) => ({ id: `o-${label}`, label, then: grow(below, newId) }));
      return { id, kind: 'question', text: shape.text, ...(shape.help && { help: shape.help }), options };
    }
    case 'action':
      return { id, kind: 'action', text: shape.text, ...(shape.expected && { expected: shape.expected }), then: grow(shape.below, newId) };
    case 'resolution':
      return {
        id,
        kind: 'resolution',
        text: shape.text,
        ...(shape.verify && { verify: shape.verify }),
        ...(shape.otherwise && { otherwise: grow(shape.otherwise, newId) }),
      };
    case 'escalation':
      return { id, kind: 'escalation', text: shape.text, ...(shape.to && { to: shape.to }) };
    case 'uncharted':
      return { id, kind: 'uncharted', ...(shape.text && { text: shape.text }) };
    case 'goto':
      return { id, kind: 'goto', target: '' };
  }
}

/** The tree with an unexplored end in place of each goto. */
export function withoutGotos(node: FlowNode): FlowNode {
  if (node.kind === 'goto') return { id: node.id, kind: 'uncharted' };
  if (node.kind === 'action') return { ...node, then: withoutGotos(node.then) };
  if (node.kind === 'resolution' && node.otherwise) return { ...node, otherwise: withoutGotos(node.otherwise) };
  if (node.kind === 'question') return { ...node, options: node.options.map((option) => ({ ...option, then: withoutGotos(option.then) })) };
  return node;
}
