import type { MergeConflict } from '../diff/flow-diff.ts';
import { touchedNodes } from '../diff/touched-nodes.ts';
import { type FlatTree, flatten, unflatten } from '../tree/flat-tree.ts';
import type { FlowNode } from '../tree/flow-node.ts';
import { isSameTree, normalForm } from '../tree/normal-form.ts';
import { type Draft, draftMerge, type MergeTrees } from './draft-merge.ts';
import { findClashes } from './find-clashes.ts';
import { matchTwins } from './match-twins.ts';

/** What a three-way merge came to. */
export interface MergeResult {
  /** A valid tree with what both sides did; where they conflict, the live side. */
  tree: FlowNode;
  /** What of the proposed side was not taken, and why: each side of the node. None means that nothing was dropped. */
  conflicts: MergeConflict[];
  /** Nodes and options that both sides added alike: by the proposed id, the live id under which it is in the tree. */
  renamed: Record<string, string>;
}

/** The trees of a three-way merge: all valid; `base` is what both others were made from. */
export interface MergeSides {
  base: FlowNode;
  live: FlowNode;
  proposed: FlowNode;
}

/** Merges what was proposed on `base` into what is live now, node by node. The rules are in docs/flow-document.md. */
export function mergeTrees({ base, live, proposed }: MergeSides): MergeResult {
  if (isSameTree(base, live)) return { tree: normalForm(proposed), conflicts: [], renamed: {} };
  if (isSameTree(base, proposed)) return { tree: normalForm(live), conflicts: [], renamed: {} };
  const matched = matchTwins(base, live, proposed);
  const trees = { base: flatten(base), live: flatten(live), proposed: flatten(matched.tree) };
  const { draft, yielded } = settle(trees);
  const conflicts = listConflicts(trees, draft, yielded);
  return { tree: draft ? unflatten(draft) : normalForm(live), conflicts, renamed: Object.fromEntries(matched.renamed) };
}

interface Settled {
  /** Null where nothing but the live tree is sound. */
  draft: Draft | null;
  yielded: ReadonlySet<string>;
}

/** Lets the live side stand at ever more nodes until the merge is sound; each round adds a node, so that it ends. */
function settle(trees: MergeTrees): Settled {
  const yielded = new Set<string>();
  for (;;) {
    const draft = draftMerge(trees, yielded);
    const clashes = findClashes(trees, draft);
    if (clashes.size === 0) return { draft, yielded };
    const before = yielded.size;
    for (const id of clashes) yielded.add(id);
    if (yielded.size === before) return { draft: null, yielded };
  }
}

function listConflicts(trees: MergeTrees, draft: Draft | null, yielded: ReadonlySet<string>): MergeConflict[] {
  const touched = { live: touchedNodes(trees.base, trees.live), proposed: touchedNodes(trees.base, trees.proposed) };
  const isOverruled = (id: string) => {
    const [base, live, proposed] = [viewOf(trees.base, id), viewOf(trees.live, id), viewOf(trees.proposed, id)].map((view) =>
      JSON.stringify(view),
    );
    return proposed !== base && proposed !== live && (trees.proposed.shells.has(id) || touched.live.has(id));
  };
  const lost = [...touched.proposed].filter((id) => !draft?.shells.has(id));
  const topmost = lost.filter((id) => !lost.includes(parentOf(trees.proposed, id) ?? ''));
  const isKept = (id: string) => draft?.shells.has(id) && trees.base.shells.has(id) && !trees.proposed.shells.has(id);
  const kept = [...touched.live].filter(isKept);
  const ids = new Set([...(draft?.disputed ?? []), ...[...yielded].filter(isOverruled), ...kept, ...topmost]);
  if (ids.size === 0 && yielded.size > 0) ids.add(trees.live.root);
  return Array.from(ids, (id) => ({
    node_id: id,
    base: viewOf(trees.base, id),
    live: viewOf(trees.live, id),
    proposed: viewOf(trees.proposed, id),
  }));
}

function parentOf(flat: FlatTree, id: string): string | undefined {
  for (const [parent, children] of flat.slots) for (const child of children.values()) if (child === id) return parent;
  return undefined;
}

/** A node without its children, which are named by their ids; null where the tree does not have it. */
function viewOf(flat: FlatTree, id: string): Record<string, unknown> | null {
  const shell = flat.shells.get(id);
  if (!shell) return null;
  const slots = flat.slots.get(id);
  const answers = shell.options.map((option) => ({ ...option, then: slots?.get(option.id) ?? null }));
  const children = shell.kind === 'question' ? { options: answers } : Object.fromEntries(slots ?? []);
  return { id, kind: shell.kind, ...shell.fields, ...children };
}
