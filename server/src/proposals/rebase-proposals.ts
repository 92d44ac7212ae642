import { isValidTree, mergeTrees } from '@flowpilot/core/flows';
import { redactTree } from '@flowpilot/engine';
import { type FlowRow, findFlow, raiseLibraryVersion, renameInEvidence, requireVersion } from '../flows/index.ts';
import type { Scope } from '../platform/scope.ts';
import { findProposalsOfFlow, type ProposalRow, updateProposal } from './proposal.store.ts';

/**
 * Brings the open proposals of a flow that has a new version onto that version. Where a proposal conflicts with it, the proposal
 * stays on its base, and the reviewer sees the conflict in the merge.
 */
export async function rebaseOpenProposals(scope: Scope, of: { flowId: string; except: string | null }): Promise<void> {
  const flow = await findFlow(scope, of.flowId);
  if (flow === null) return;
  const revision = await raiseLibraryVersion(scope);
  for (const row of await findProposalsOfFlow(scope, flow.id, ['pending', 'dismissed'])) {
    if (row.id !== of.except) await updateProposal(scope, row.id, { revision, ...(await rebased(scope, flow, row)) });
  }
}

async function rebased(scope: Scope, flow: FlowRow, row: ProposalRow): Promise<Pick<ProposalRow, 'tree' | 'baseVersion'> | null> {
  if (row.tree === null || row.baseVersion === null || row.baseVersion === flow.liveVersion) return null;
  const base = await requireVersion(scope, flow.id, row.baseVersion);
  const live = await requireVersion(scope, flow.id, flow.liveVersion);
  const { tree, conflicts, renamed } = mergeTrees({ base: base.tree, live: live.tree, proposed: row.tree });
  if (conflicts.length > 0 || !isValidTree(tree)) return null;
  await renameInEvidence(scope, { kind: 'proposal', id: row.id }, renamed);
  return { tree: redactTree(tree), baseVersion: flow.liveVersion };
}
