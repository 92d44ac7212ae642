import { ancestorsOf, type DrawnNode, walkDrawn } from '../tree/drawn-tree.ts';

/** From here on a tree opens folded; and about how many nodes it then shows. */
const FOLD = { from: 60, shown: 30 } as const;

/** What is collapsed when a tree is first shown: nothing in a small one, the deep parts of a large one. What changed stays in sight. */
export function initialCollapse(roots: readonly DrawnNode[]): ReadonlySet<string> {
  const all = walkDrawn(roots);
  if (all.length < FOLD.from) return new Set();
  const changed = all.filter((drawn) => drawn.changes.length > 0);
  const open = new Set(changed.length > FOLD.shown ? [] : changed.flatMap((drawn) => ancestorsOf(roots, drawn.id)));
  let level: readonly DrawnNode[] = roots;
  let shown = level.length;
  const below = (nodes: readonly DrawnNode[]) => nodes.flatMap((drawn) => drawn.children.map((child) => child.drawn));
  for (let next = below(level); next.length > 0 && shown + next.length <= FOLD.shown; next = below(level)) {
    level = next;
    shown += next.length;
  }
  const deep = walkDrawn(level).filter((drawn) => drawn.children.length > 0 && !open.has(drawn.id));
  return new Set(deep.map((drawn) => drawn.id));
}
