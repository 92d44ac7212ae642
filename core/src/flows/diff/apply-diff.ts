import { type AnswerShell, flatten, type Shell, unflatten } from '../tree/flat-tree.ts';
import type { FlowNode } from '../tree/flow-node.ts';
import { isNodeKind } from '../tree/node-fields.ts';
import { walkTree } from '../tree/walk-tree.ts';
import type { FlowChange, FlowDiff } from './flow-diff.ts';

interface Spot {
  readonly parent: string | null;
  readonly slot: string;
}
interface Workbench {
  readonly shells: Map<string, Shell>;
  readonly spots: Map<string, Spot>;
}

/** The tree that a difference makes out of the tree it was taken from, in normal form. Throws when it was taken from another one. */
export function applyDiff(tree: FlowNode, diff: FlowDiff): FlowNode {
  const spots = new Map(Array.from(walkTree(tree), ({ node, place }) => [node.id, { parent: place.parent_id, slot: place.slot }]));
  const bench = { shells: new Map(flatten(tree).shells), spots };
  for (const change of diff.changes) applyChange(bench, change);
  const slots = new Map<string, Map<string, string>>(Array.from(bench.shells.keys(), (id) => [id, new Map()]));
  let root = tree.id;
  for (const [id, { parent, slot }] of bench.spots) {
    if (parent === null) root = id;
    else slots.get(parent)?.set(slot, id);
  }
  return unflatten({ root, shells: bench.shells, slots });
}

function applyChange({ shells, spots }: Workbench, change: FlowChange): void {
  const id = change.node_id;
  if (change.change === 'removed') {
    shells.delete(id);
    spots.delete(id);
  } else if (change.change === 'changed') {
    const shell = shells.get(id);
    if (shell) shells.set(id, applyToShell(shell, change));
  } else if (change.change === 'moved') {
    spots.set(id, { parent: change.to.parent_id, slot: change.to.slot });
  } else {
    const { kind, text, fields = { text }, options = [], at } = change;
    if (isNodeKind(kind)) shells.set(id, { id, kind, fields, options });
    spots.set(id, { parent: at.parent_id, slot: at.slot });
  }
}

function applyToShell(shell: Shell, { field, option_id, after }: Extract<FlowChange, { change: 'changed' }>): Shell {
  if (field === 'kind') return isNodeKind(after) ? { ...shell, kind: after } : shell;
  if (field === 'option_order') return { ...shell, options: inOrder(shell.options, after) };
  if (field === 'option') return { ...shell, options: withOption(shell.options, option_id ?? '', after) };
  const { [field]: _, ...rest } = shell.fields;
  return { ...shell, fields: typeof after === 'string' ? { ...rest, [field]: after } : rest };
}

function withOption(options: readonly AnswerShell[], id: string, label: unknown): AnswerShell[] {
  if (typeof label !== 'string') return options.filter((option) => option.id !== id);
  if (!options.some((option) => option.id === id)) return [...options, { id, label }];
  return options.map((option) => (option.id === id ? { id, label } : option));
}

function inOrder(options: readonly AnswerShell[], ids: unknown): AnswerShell[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return Array.isArray(ids) ? ids.flatMap((id: unknown) => (typeof id === 'string' ? (byId.get(id) ?? []) : [])) : [...options];
}
