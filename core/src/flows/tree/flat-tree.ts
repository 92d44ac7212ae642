import type { FlowNode, NodeKind } from './flow-node.ts';
import { childSlots, nodesOf } from './walk-tree.ts';

/** A node without its children: its texts by name, and the answers of a question. */
export interface Shell {
  readonly id: string;
  readonly kind: NodeKind;
  readonly fields: Readonly<Record<string, string>>;
  readonly options: readonly AnswerShell[];
}

/** An answer without what it leads to. */
export interface AnswerShell {
  readonly id: string;
  readonly label: string;
}

/** A tree taken apart: every node's shell, and which child hangs in which of its slots. */
export interface FlatTree {
  readonly root: string;
  readonly shells: ReadonlyMap<string, Shell>;
  /** By node id, then by slot: the id of the child. */
  readonly slots: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Takes a valid tree apart. */
export function flatten(tree: FlowNode): FlatTree {
  const nodes = nodesOf(tree);
  return {
    root: tree.id,
    shells: new Map(nodes.map((node) => [node.id, shellOf(node)])),
    slots: new Map(nodes.map((node) => [node.id, new Map(childSlots(node).map(({ slot, child }) => [slot, child.id]))])),
  };
}

/** A node without its children; empty optional texts count as absent. */
export function shellOf(node: FlowNode): Shell {
  const texts = Object.entries(node).filter(
    ([name, value]) => name !== 'id' && name !== 'kind' && typeof value === 'string' && value !== '',
  );
  const options = node.kind === 'question' ? node.options.map(({ id, label }) => ({ id, label })) : [];
  return { id: node.id, kind: node.kind, fields: Object.fromEntries(texts), options };
}

/** The slots that a node of this shell has; `otherwise` is there only where something hangs in it. */
export function slotsOf({ kind, options }: Shell): string[] {
  if (kind === 'question') return options.map(({ id }) => id);
  if (kind === 'action') return ['then'];
  return kind === 'resolution' ? ['otherwise'] : [];
}

/** Puts a shell and its children together again, keys in the order of the format. Throws where a needed child is missing. */
export function fillShell(shell: Shell, childOf: (slot: string) => FlowNode | undefined): FlowNode {
  const { id, kind, fields } = shell;
  const text = fields['text'] ?? '';
  const needed = (slot: string): FlowNode => {
    const child = childOf(slot);
    if (!child) throw new Error(`nothing hangs in slot ${slot} of node ${id}`);
    return child;
  };
  switch (kind) {
    case 'question': {
      const options = shell.options.map((option) => ({ id: option.id, label: option.label, then: needed(option.id) }));
      return { id, kind, text, ...pick(fields, 'help'), options };
    }
    case 'action':
      return { id, kind, text, ...pick(fields, 'expected'), ...pick(fields, 'script_template_id'), then: needed('then') };
    case 'resolution': {
      const otherwise = childOf('otherwise');
      return { id, kind, text, ...pick(fields, 'verify'), ...(otherwise && { otherwise }) };
    }
    case 'escalation':
      return { id, kind, text, ...pick(fields, 'to') };
    case 'uncharted':
      return { id, kind, ...pick(fields, 'text') };
    case 'goto':
      return { id, kind, target: fields['target'] ?? '' };
  }
}

function pick<const N extends string>(fields: Shell['fields'], name: N): { [key in N]?: string } {
  const value = fields[name];
  // A computed key widens to string; the one key is the one named.
  return (value ? { [name]: value } : {}) as { [key in N]?: string };
}

/** Puts a tree together again. Throws where a node is missing, or hangs in a circle. */
export function unflatten(flat: FlatTree): FlowNode {
  const build = (id: string, above: ReadonlySet<string>): FlowNode => {
    const shell = flat.shells.get(id);
    if (!shell || above.has(id)) throw new Error(`node ${id} is ${shell ? 'under itself' : 'missing'}`);
    return fillShell(shell, (slot) => {
      const child = flat.slots.get(id)?.get(slot);
      return child === undefined ? undefined : build(child, new Set([...above, id]));
    });
  };
  return build(flat.root, new Set());
}
