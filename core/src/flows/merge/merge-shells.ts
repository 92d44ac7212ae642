import type { Shell } from '../tree/flat-tree.ts';
import { mergeOptions } from './merge-options.ts';
import { choose, type Sides } from './three-way.ts';

/** A merged node without its children; null where no side has it. */
export interface MergedShell {
  shell: Shell;
  disputed: boolean;
}

/** Merges what a node itself says, field by field; a node whose kind changed is taken whole. */
export function mergeShells({ base, live, proposed }: Sides<Shell>): MergedShell | null {
  if (!live || !proposed) return oneSided(live ?? proposed);
  if (live.kind !== proposed.kind || (base && base.kind !== live.kind)) {
    const { value, disputed } = choose({ base, live, proposed }, isSameShell);
    return { shell: value ?? live, disputed };
  }
  const texts = mergeFields({ base: base?.fields, live: live.fields, proposed: proposed.fields });
  const answers = mergeOptions({ base: base?.options, live: live.options, proposed: proposed.options });
  return { shell: { ...live, fields: texts.fields, options: answers.options }, disputed: texts.disputed || answers.disputed };
}

/** Whether two nodes say the same, their children aside. */
export function isSameShell(a: Shell | undefined, b: Shell | undefined): boolean {
  if (!a || !b) return a === b;
  return a.kind === b.kind && keyOf(a.fields) === keyOf(b.fields) && JSON.stringify(a.options) === JSON.stringify(b.options);
}

const keyOf = (fields: Shell['fields']): string => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

const oneSided = (shell: Shell | undefined): MergedShell | null => (shell ? { shell, disputed: false } : null);

function mergeFields({ base = {}, live = {}, proposed = {} }: Sides<Shell['fields']>): {
  fields: Record<string, string>;
  disputed: boolean;
} {
  const fields: Record<string, string> = {};
  let disputed = false;
  for (const name of new Set([...Object.keys(live), ...Object.keys(proposed)])) {
    const choice = choose({ base: base[name], live: live[name], proposed: proposed[name] });
    disputed ||= choice.disputed;
    if (choice.value !== undefined) fields[name] = choice.value;
  }
  return { fields, disputed };
}
