import { Refusal } from '@flowpilot/core/kernel';
import { type ProposalDetail, whyNotUndoable } from '@flowpilot/core/proposals';
import {
  archiveFlow,
  type FlowRow,
  lockFlow,
  lockLibrary,
  raiseLibraryVersion,
  refreshFigures,
  removeEvidenceOfProposal,
  requireVersion,
  restoreMergedFlow,
  rollBackFlow,
} from '../../flows/index.ts';
import { inTransaction, recordChange, type Scope } from '../../platform/scope.ts';
import { rebaseOpenProposals } from '../publish/rebase-proposals.ts';
import { readDetail, requireProposal } from '../read/get-proposal.ts';
import { lockProposal, type ProposalRow, updateProposal } from '../store/proposal.store.ts';
import { addHistory, type BeforeDecision, findLastEntry, type HistoryRow } from '../store/proposal-history.store.ts';
import { afterRejectionTakenBack } from './rejected-support.ts';

/** Takes the last decision back: by the same reviewer, within 10 seconds. What was published is rolled back or archived. */
export function undoReview(scope: Scope, id: string): Promise<ProposalDetail> {
  return inTransaction(scope, async (scope) => {
    await requireProposal(scope, id);
    await lockLibrary(scope);
    const row = await lockProposal(scope, id);
    if (row === null) throw new Refusal('not_found', 'Proposal not found');
    const before = requireUndoable(scope, await findLastEntry(scope, id));
    await restore(scope, row, before);
    await withdraw(scope, row);
    if (row.status === 'rejected') await afterRejectionTakenBack(scope, row);
    return readDetail(scope, await requireProposal(scope, id));
  });
}

function requireUndoable(scope: Scope, last: HistoryRow | null): BeforeDecision {
  const entry = last && { isDecision: last.before !== null, reviewedBy: last.actorId, at: last.at };
  const userId = scope.actor.kind === 'user' ? scope.actor.userId : null;
  const why = whyNotUndoable(entry, { userId, now: scope.now() });
  if (why !== null) throw why;
  if (last?.before == null) throw new Error('a decision that can be taken back says what was before it');
  return last.before;
}

async function restore(scope: Scope, row: ProposalRow, before: BeforeDecision): Promise<void> {
  await updateProposal(scope, row.id, {
    status: before.status,
    reviewerNotes: before.reviewerNotes,
    reviewedBy: before.reviewedBy,
    reviewedAt: before.reviewedAt === null ? null : new Date(before.reviewedAt),
    publishedFlowId: before.publishedFlowId,
    publishedVersion: before.publishedVersion,
    revision: await raiseLibraryVersion(scope),
  });
  await addHistory(scope, row.id, { action: 'undo', status: before.status });
  recordChange(scope, {
    action: 'proposal.undo',
    target_kind: 'proposal',
    target_id: row.id,
    before: { status: row.status },
    after: { status: before.status },
  });
}

/** Takes back what the decision had published. */
async function withdraw(scope: Scope, row: ProposalRow): Promise<void> {
  if (row.publishedFlowId === null || row.publishedVersion === null) return;
  const flow = await lockFlow(scope, row.publishedFlowId);
  if (flow === null || flow.status !== 'published' || flow.liveVersion !== row.publishedVersion)
    throw new Refusal('moved_on', 'The flow was changed since, so the decision cannot be taken back. Roll the flow back instead.');
  if (row.publishedVersion === 1) await archiveFlow(scope, flow);
  else await rollBack(scope, row, flow);
  await bringBackAbsorbed(scope, row);
}

async function rollBack(scope: Scope, row: ProposalRow, flow: FlowRow): Promise<void> {
  const withdrawn = flow.liveVersion;
  const back = { to: flow.liveVersion - 1, authorId: scope.actor.kind === 'user' ? scope.actor.userId : null };
  await removeEvidenceOfProposal(scope, flow.id, row.id);
  const { version } = await rollBackFlow(scope, flow, { ...back, note: `Version ${flow.liveVersion} was taken back.` });
  const { tree } = await requireVersion(scope, flow.id, version);
  await refreshFigures(scope, { id: flow.id, tree }, null);
  await rebaseOpenProposals(scope, { flowId: flow.id, except: null, withdrawn });
}

/** The flow that the change had taken in stands for itself again. */
async function bringBackAbsorbed(scope: Scope, row: ProposalRow): Promise<void> {
  const absorbed = row.absorbsFlowId === null ? null : await lockFlow(scope, row.absorbsFlowId);
  if (absorbed?.status === 'archived' && absorbed.mergedIntoFlowId === row.publishedFlowId) await restoreMergedFlow(scope, absorbed);
}
