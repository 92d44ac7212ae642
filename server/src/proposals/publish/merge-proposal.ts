import { mergeTrees } from '@flowpilot/core/flows';
import type { Merge } from '@flowpilot/core/proposals';
import { type FlowRow, findFlow, requireVersion } from '../../flows/index.ts';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { readBase, requireProposal, treeOf } from '../read/get-proposal.ts';

/** The three-way merge of a proposal with its live flow; a new flow, or one whose target is gone, stands as proposed. */
export function getMerge(scope: Scope, id: string): Promise<Merge> {
  return inTransaction(scope, async (scope) => {
    const row = await requireProposal(scope, id);
    const base = await readBase(scope, row);
    const proposed = treeOf(row, base);
    const target = row.targetFlowId === null ? null : await findFlow(scope, row.targetFlowId);
    if (base === null || !isLive(target)) return { tree_structure: proposed, live_version: null, conflicts: [] };
    const live = await requireVersion(scope, target.id, target.liveVersion);
    const { tree, conflicts } = mergeTrees({ base, live: live.tree, proposed });
    return { tree_structure: tree, live_version: target.liveVersion, conflicts };
  });
}

/** Whether a flow is there to be changed. */
export const isLive = (flow: FlowRow | null): flow is FlowRow => flow?.status === 'published';
