import { type FlowDetail, type FlowNode, flowsContract, type MergeConflict } from '@flowpilot/core/flows';
import { type ProposalDetail, proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { call, isProblem } from '../../platform/call.ts';

/** What editing begins with: the proposal, the tree to edit, and the live flow it would change. */
export interface EditSource {
  proposal: ProposalDetail;
  start: FlowNode;
  /** The tree of the live flow; null for a new flow or where the target is gone. */
  live: FlowNode | null;
  /** The words that the live flow has now; null where there is none. */
  liveWords: { title: string; description: string } | null;
  liveVersion: number | null;
  conflicts: readonly MergeConflict[];
}

/** Loads what editing begins with, once: a draft must not change under the hands of who writes it. */
export const useEditSource = (proposalId: string) =>
  useQuery({
    queryKey: ['edit-source', proposalId],
    queryFn: () => loadEditSource(proposalId),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The proposal with its merge into the flow as it stands now. */
export async function loadEditSource(proposalId: string): Promise<EditSource> {
  const proposal = await call(proposalsContract.get, { id: proposalId });
  if (proposal.proposal_type === 'new_flow') {
    return { proposal, start: proposal.proposed_flow_data.tree_structure, live: null, liveWords: null, liveVersion: null, conflicts: [] };
  }
  const merge = await call(proposalsContract.merge, { id: proposalId });
  const live = merge.live_version === null || proposal.target_flow_id === null ? null : await findLive(proposal.target_flow_id);
  return {
    proposal,
    start: merge.tree_structure,
    live: live?.tree_structure ?? null,
    liveWords: live && { title: live.title, description: live.description ?? '' },
    liveVersion: merge.live_version,
    conflicts: merge.conflicts,
  };
}

async function findLive(flowId: string): Promise<FlowDetail | null> {
  try {
    return await call(flowsContract.get, { id: flowId });
  } catch (error) {
    if (isProblem(error, 404)) return null;
    throw error;
  }
}
