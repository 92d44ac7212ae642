import { isSameShell } from '../merge/merge-shells.ts';
import type { FlatTree } from '../tree/flat-tree.ts';

/** Where every node of a tree hangs. */
function whereaboutsOf(flat: FlatTree): Map<string, string> {
  const places = new Map([[flat.root, 'root']]);
  for (const [id, children] of flat.slots) for (const [slot, child] of children) places.set(child, `${id}\n${slot}`);
  return places;
}

/** The nodes that a side added, reworded or moved since the base; those it removed are not among them. */
export function touchedNodes(base: FlatTree, side: FlatTree): Set<string> {
  const [before, after] = [whereaboutsOf(base), whereaboutsOf(side)];
  const isTouched = (id: string) => before.get(id) !== after.get(id) || !isSameShell(base.shells.get(id), side.shells.get(id));
  return new Set([...side.shells.keys()].filter(isTouched));
}
