import { type FlatTree, type Shell, slotsOf } from '../tree/flat-tree.ts';
import { mergeShells } from './merge-shells.ts';
import { choose } from './three-way.ts';

/** The three trees of a merge, taken apart. */
export interface MergeTrees {
  readonly base: FlatTree;
  readonly live: FlatTree;
  readonly proposed: FlatTree;
}

/** A merge as it was put together from the root down; whether it is sound is yet to be seen. */
export interface Draft {
  readonly root: string;
  readonly shells: Map<string, Shell>;
  readonly slots: Map<string, Map<string, string>>;
  /** Where each node hangs: under which node. */
  readonly parents: Map<string, string | null>;
  /** Nodes at which both sides changed the same thing differently. */
  readonly disputed: Set<string>;
  /** Nodes at which something does not fit: a slot without a child, a child that already hangs elsewhere. */
  readonly unfit: Set<string>;
}

/**
 * Puts the merge together. At the `yielded` nodes the live side stands alone, with its children; those of them that live
 * does not have are left out.
 */
export function draftMerge(trees: MergeTrees, yielded: ReadonlySet<string>): Draft {
  const { base, live, proposed } = trees;
  const chosen = choose({ base: base.root, live: live.root, proposed: proposed.root });
  const isOut = chosen.value === undefined || (yielded.has(chosen.value) && !live.shells.has(chosen.value));
  const root = isOut ? live.root : (chosen.value ?? live.root);
  const disputed = new Set(chosen.disputed ? [live.root] : []);
  const draft: Draft = { root, shells: new Map(), slots: new Map(), parents: new Map([[root, null]]), disputed, unfit: new Set() };
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) waiting.push(...draftNode(id, { trees, yielded, draft }));
  return draft;
}

interface Drafting {
  readonly trees: MergeTrees;
  readonly yielded: ReadonlySet<string>;
  readonly draft: Draft;
}

/** Settles one node and hangs its children; gives those that are to be settled next. */
function draftNode(id: string, drafting: Drafting): string[] {
  const { draft } = drafting;
  const shell = draftShell(id, drafting);
  if (!shell) return [];
  draft.shells.set(id, shell);
  const children = new Map<string, string>();
  for (const slot of slotsOf(shell)) {
    const child = draftChild(id, { slot, isNeeded: slot !== 'otherwise' || shell.kind === 'question' }, drafting);
    if (child !== undefined && hang(child, id, drafting)) children.set(slot, child);
  }
  draft.slots.set(id, children);
  return [...children.values()];
}

function draftShell(id: string, { trees, yielded, draft }: Drafting): Shell | null {
  const { base, live, proposed } = trees;
  const standing = live.shells.get(id);
  if (yielded.has(id)) return standing ?? null;
  const merged = mergeShells({ base: base.shells.get(id), live: standing, proposed: proposed.shells.get(id) });
  if (merged?.disputed) draft.disputed.add(id);
  return merged?.shell ?? null;
}

/** Which child hangs in a slot of the merged node. */
function draftChild(id: string, at: { slot: string; isNeeded: boolean }, { trees, yielded, draft }: Drafting): string | undefined {
  const childIn = (tree: FlatTree) => tree.slots.get(id)?.get(at.slot);
  const [live, proposed] = [childIn(trees.live), childIn(trees.proposed)];
  if (yielded.has(id)) return live;
  const choice = choose({ base: childIn(trees.base), live, proposed });
  if (choice.disputed) draft.disputed.add(id);
  const child = choice.value ?? (at.isNeeded ? (live ?? proposed) : undefined);
  const isOut = child !== undefined && yielded.has(child) && !trees.live.shells.has(child);
  const standing = isOut ? live : child;
  if (standing === undefined && at.isNeeded) draft.unfit.add(id);
  return standing;
}

/** Hangs a child under a node, unless it hangs already: then whoever does not hold it in the live tree must give way. */
function hang(child: string, under: string, { trees, draft }: Drafting): boolean {
  const other = draft.parents.get(child);
  if (other === undefined) {
    draft.parents.set(child, under);
    return true;
  }
  const holdsInLive = (id: string | null) => id !== null && [...(trees.live.slots.get(id)?.values() ?? [])].includes(child);
  for (const id of new Set([other, under])) if (id !== null && !(holdsInLive(id) && other !== under)) draft.unfit.add(id);
  return false;
}
