import { raiseLibraryVersion, updateFlow } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';
import { findProposalsOfFlow, type ProposalRow, touchOpenProposals } from '../store/proposal.store.ts';
import { findSupportOfAny } from '../store/proposal-session.store.ts';

/** The sessions whose evidence reviewers rejected as a change of this flow: it must not come back for them. */
export async function findRejectedSupport(scope: Scope, flowId: string): Promise<string[]> {
  const rejected = await findProposalsOfFlow(scope, flowId, ['rejected']);
  return findSupportOfAny(
    scope,
    rejected.map(({ id }) => id),
  );
}

/** A rejection is knowledge of the flow that would have changed: it, and what is open for it, counts as changed. */
export async function noteRejection(scope: Scope, row: ProposalRow): Promise<void> {
  if (row.targetFlowId === null) return;
  const revision = await raiseLibraryVersion(scope);
  await updateFlow(scope, row.targetFlowId, { revision });
  await touchOpenProposals(scope, row.targetFlowId, revision);
}
