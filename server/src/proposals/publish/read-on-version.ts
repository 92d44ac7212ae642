import { type FlowNode, nodesOf } from '@flowpilot/core/flows';
import { Refusal } from '@flowpilot/core/kernel';
import { requireVersion } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';

/** Versions looked at to find out which one a tree was read on. */
const MOST_LOOKED_AT = 50;

/** A submitted tree of a change of a flow, and the versions on which a reviewer can have read the proposal. */
export interface Submitted {
  flowId: string;
  tree: FlowNode;
  /** Named by the reviewer. */
  named: number | null | undefined;
  oldest: number;
  newest: number;
}

/**
 * The version that a submitted tree was read on: the one that the reviewer names; else the newest whose own additions, as
 * far as they still stand, the tree holds some of: only who read them can have kept them; else the oldest.
 */
export async function readOnVersion(scope: Scope, submitted: Submitted): Promise<number> {
  const { named, oldest, newest } = submitted;
  if (named == null) return findReadVersion(scope, submitted);
  if (named >= oldest && named <= newest) return named;
  throw new Refusal('moved_on', `This proposal never stood on version ${named} of its flow. Look at it again and decide on that.`);
}

async function findReadVersion(scope: Scope, { flowId, tree, oldest, newest }: Submitted): Promise<number> {
  let ids = await idsOfVersion(scope, flowId, newest);
  const standing = ids;
  const held = new Set([...idsOf(tree)].filter((id) => standing.has(id)));
  for (let at = newest; at > oldest && newest - at < MOST_LOOKED_AT; at -= 1) {
    const before = await idsOfVersion(scope, flowId, at - 1);
    if ([...ids].some((id) => held.has(id) && !before.has(id))) return at;
    ids = before;
  }
  return oldest;
}

const idsOfVersion = async (scope: Scope, flowId: string, version: number): Promise<Set<string>> =>
  idsOf((await requireVersion(scope, flowId, version)).tree);

/** The ids of all nodes and answers. */
const idsOf = (tree: FlowNode): Set<string> =>
  new Set(nodesOf(tree).flatMap((node) => [node.id, ...(node.kind === 'question' ? node.options.map(({ id }) => id) : [])]));
