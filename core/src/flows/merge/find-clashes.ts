import { touchedNodes } from '../diff/touched-nodes.ts';
import { findFaults } from '../faults/find-faults.ts';
import { unflatten } from '../tree/flat-tree.ts';
import type { Draft, MergeTrees } from './draft-merge.ts';

/**
 * The nodes of a draft at which the live side must stand alone, because the two sides do not fit together there; none when
 * the draft is a valid tree in which nothing that the live side did is lost.
 */
export function findClashes(trees: MergeTrees, draft: Draft): Set<string> {
  const lost = lostFromLive(trees, draft).flatMap((id) => wayUp(trees, draft, id));
  const clashes = new Set([...draft.unfit, ...lost, ...revived(trees, draft), ...lostTargets(trees, draft)]);
  if (clashes.size > 0) return clashes;
  return new Set(findFaults(unflatten(draft)).map(({ node_id }) => node_id ?? draft.root));
}

/** Nodes that the live side removed and the proposed side moved elsewhere. */
const revived = ({ base, live }: MergeTrees, draft: Draft): string[] =>
  [...draft.shells.keys()].filter((id) => base.shells.has(id) && !live.shells.has(id));

/** What must give way so that every goto leads somewhere: the live target comes back, or the proposed goto goes. */
function lostTargets(trees: MergeTrees, draft: Draft): string[] {
  return Array.from(draft.shells.values()).flatMap(({ id, kind, fields }) => {
    const target = fields['target'] ?? '';
    if (kind !== 'goto' || draft.shells.has(target)) return [];
    const isLive = trees.live.shells.get(id)?.fields['target'] === target;
    return isLive ? wayUp(trees, draft, target) : [id];
  });
}

/** Live nodes that are not in the draft although both sides keep them, or the live side did something to them. */
function lostFromLive({ base, live, proposed }: MergeTrees, draft: Draft): string[] {
  const touched = touchedNodes(base, live);
  return [...live.shells.keys()].filter((id) => !draft.shells.has(id) && (proposed.shells.has(id) || touched.has(id)));
}

/** A live node and those above it, up to the first that is in the draft. */
function wayUp({ live }: MergeTrees, draft: Draft, id: string): string[] {
  const parents = new Map(
    [...live.slots].flatMap(([parent, children]) => Array.from(children.values(), (child): [string, string] => [child, parent])),
  );
  const way = [id];
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    way.push(at);
    if (draft.shells.has(at)) break;
  }
  return way;
}
