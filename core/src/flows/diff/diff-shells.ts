import type { AnswerShell, Shell } from '../tree/flat-tree.ts';
import type { FlowChange } from './flow-diff.ts';

type Changed = Extract<FlowChange, { change: 'changed' }>;

/** How a node itself changed, its children aside: its kind, its texts and its answers. */
export function diffShells(before: Shell, after: Shell): Changed[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const texts = Array.from(fields, (field) =>
    changed(after, { field, before: before.fields[field] ?? null, after: after.fields[field] ?? null }),
  );
  const kind = changed(after, { field: 'kind', before: before.kind, after: after.kind });
  return [kind, ...texts].flat().concat(diffOptions(before, after));
}

/** The order in which answers stand when removed ones are taken out and new ones are put last. */
export function orderByDefault(before: readonly AnswerShell[], after: readonly AnswerShell[]): AnswerShell[] {
  const now = new Map(after.map((option) => [option.id, option]));
  const stayed = before.flatMap(({ id }) => now.get(id) ?? []);
  const old = new Set(before.map(({ id }) => id));
  return [...stayed, ...after.filter(({ id }) => !old.has(id))];
}

function diffOptions(before: Shell, after: Shell): Changed[] {
  const labels = (shell: Shell) => new Map(shell.options.map(({ id, label }) => [id, label]));
  const [old, now] = [labels(before), labels(after)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  const changes = ids.flatMap((id) =>
    changed(after, { field: 'option', option_id: id, before: old.get(id) ?? null, after: now.get(id) ?? null }),
  );
  const isInOrder = orderByDefault(before.options, after.options).every(({ id }, at) => id === after.options[at]?.id);
  if (isInOrder) return changes;
  return [...changes, { change: 'changed', node_id: after.id, field: 'option_order', before: [...old.keys()], after: [...now.keys()] }];
}

function changed(node: Shell, { before, after, ...what }: Omit<Changed, 'change' | 'node_id'>): Changed[] {
  return before === after ? [] : [{ change: 'changed', node_id: node.id, ...what, before, after }];
}
