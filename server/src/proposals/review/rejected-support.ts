import { raiseLibraryVersion, updateFlow } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';
import { releaseAbsorbed, settleAbsorbed } from '../publish/settle-proposal.ts';
import { findAbsorbedBy, findProposalsOfFlow, type ProposalRow, touchOpenProposals, updateProposal } from '../store/proposal.store.ts';
import { findSupportOfAny } from '../store/proposal-session.store.ts';

/** The sessions whose evidence reviewers rejected as a change of this flow: it must not come back for them. */
export async function findRejectedSupport(scope: Scope, flowId: string): Promise<string[]> {
  const rejected = await findProposalsOfFlow(scope, flowId, ['rejected']);
  return findSupportOfAny(
    scope,
    rejected.map(({ id }) => id),
  );
}

/** What follows from a rejection: new flows that the proposal had taken in stand for themselves again. */
export async function afterRejection(scope: Scope, row: ProposalRow): Promise<void> {
  await noteRejection(scope, row);
  for (const absorbed of await findAbsorbedBy(scope, row.id, 'dismissed'))
    await updateProposal(scope, absorbed.id, { ...(await releaseAbsorbed(scope, absorbed)), revision: await raiseLibraryVersion(scope) });
}

/** What follows where a rejection is taken back: the proposal takes in again what it had taken in. */
export async function afterRejectionTakenBack(scope: Scope, row: ProposalRow): Promise<void> {
  await noteRejection(scope, row);
  for (const released of await findAbsorbedBy(scope, row.id, 'pending'))
    await updateProposal(scope, released.id, {
      ...(await settleAbsorbed(scope, released, row)),
      revision: await raiseLibraryVersion(scope),
    });
}

/** A rejection is knowledge of the flow that would have changed: it, and what is open for it, counts as changed. */
async function noteRejection(scope: Scope, row: ProposalRow): Promise<void> {
  if (row.targetFlowId === null) return;
  const revision = await raiseLibraryVersion(scope);
  await updateFlow(scope, row.targetFlowId, { revision });
  await touchOpenProposals(scope, row.targetFlowId, revision);
}
