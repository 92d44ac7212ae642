import { type FlowNode, type MergeConflict, type MergeResult, mergeTrees } from '@flowpilot/core/flows';
import { Refusal } from '@flowpilot/core/kernel';
import type { Merge } from '@flowpilot/core/proposals';
import { type FlowRow, findFlow, requireVersion } from '../flows/index.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { readBase, requireProposal, treeOf } from './get-proposal.ts';

/** The three-way merge of a proposal with its live flow; a new flow, or one whose target is gone, stands as proposed. */
export function getMerge(scope: Scope, id: string): Promise<Merge> {
  return inTransaction(scope, async (scope) => {
    const row = await requireProposal(scope, id);
    const base = await readBase(scope, row);
    const proposed = treeOf(row, base);
    const target = row.targetFlowId === null ? null : await findFlow(scope, row.targetFlowId);
    if (base === null || !isLive(target)) return { tree_structure: proposed, live_version: null, conflicts: [] };
    const { tree, conflicts } = await mergeWithLive(scope, target, { base, proposed });
    return { tree_structure: tree, live_version: target.liveVersion, conflicts };
  });
}

/** Whether a flow is there to be changed. */
export const isLive = (flow: FlowRow | null): flow is FlowRow => flow?.status === 'published';

/** Merges a tree, made from `base`, into what is live now. */
export async function mergeWithLive(
  scope: Scope,
  flow: FlowRow,
  { base, proposed }: { base: FlowNode; proposed: FlowNode },
): Promise<MergeResult> {
  const live = await requireVersion(scope, flow.id, flow.liveVersion);
  return mergeTrees({ base, live: live.tree, proposed });
}

/** What is answered when the flow is no longer what the reviewer saw. */
export function movedOn(detail: string, conflicts: readonly MergeConflict[] = []): Refusal {
  return new Refusal('moved_on', detail, conflicts.length === 0 ? {} : { conflicts });
}
