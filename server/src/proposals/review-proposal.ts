import { Refusal } from '@flowpilot/core/kernel';
import type { ProposalDetail, Review } from '@flowpilot/core/proposals';
import { type FlowRow, findFlow, lockLibrary, raiseLibraryVersion } from '../flows/index.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { readDetail } from './get-proposal.ts';
import { tellQueue } from './keep-proposal.ts';
import { isLive, movedOn } from './merge-proposal.ts';
import { findProposal, lockProposal, type ProposalRow, updateProposal } from './proposal.store.ts';
import { addHistory } from './proposal-history.store.ts';
import type { BeforeDecision } from './proposal-history.table.ts';
import { publishProposal } from './publish-proposal.ts';
import { noteRejection } from './rejected-support.ts';
import { STATUS_AFTER, whyNotReviewable } from './review-rules.ts';

/** Decides on a proposal; an approval or a modification publishes in the same transaction. Of two reviewers one succeeds. */
export function reviewProposal(scope: Scope, id: string, review: Review): Promise<ProposalDetail> {
  return inTransaction(scope, async (scope) => {
    if ((await findProposal(scope, id)) === null) throw new Refusal('not_found', 'Proposal not found');
    await lockLibrary(scope);
    const row = await lockProposal(scope, id);
    if (row === null) throw new Refusal('not_found', 'Proposal not found');
    const why = whyNotReviewable({ status: row.status, proposal_type: row.type }, review);
    if (why !== null) throw why;
    await requireExpected(scope, row, review);
    await decide(scope, row, review);
    return readDetail(scope, await requireRow(scope, id));
  });
}

async function decide(scope: Scope, row: ProposalRow, review: Review): Promise<void> {
  const publishes = review.action === 'approve' || review.action === 'modify';
  const published = publishes ? await publishProposal(scope, row, review) : null;
  const status = STATUS_AFTER[review.action];
  const reviewerNotes = review.reviewer_notes ?? null;
  await updateProposal(scope, row.id, {
    status,
    reviewerNotes,
    reviewedBy: reviewerOf(scope),
    reviewedAt: scope.now(),
    publishedFlowId: published?.flowId ?? null,
    publishedVersion: published?.version ?? null,
    revision: await raiseLibraryVersion(scope),
  });
  if (status === 'rejected') await noteRejection(scope, row);
  await addHistory(scope, row.id, { action: review.action, status, notes: reviewerNotes, before: beforeDecision(row) });
  recordChange(scope, {
    action: `proposal.${review.action}`,
    target_kind: 'proposal',
    target_id: row.id,
    before: { status: row.status },
    after: { status, published_flow_id: published?.flowId ?? null, published_version: published?.version ?? null },
  });
  await tellQueue(scope, { id: row.id, status }, 'reviewed');
}

/** With `expected_version`: the live version of the flow that would change, or for a new flow the proposal's own version. */
async function requireExpected(scope: Scope, row: ProposalRow, { expected_version: expected }: Review): Promise<void> {
  if (expected === undefined || expected === null) return;
  const target = row.targetFlowId === null ? null : await findFlow(scope, row.targetFlowId);
  const present = row.targetFlowId === null ? row.version : liveVersionOf(target);
  if (present === expected) return;
  const now = present === null ? 'its flow is no longer published' : `it is at version ${present} now`;
  throw movedOn(`This was decided on version ${expected}, but ${now}. Look at the merge again and decide on that.`);
}

const liveVersionOf = (target: FlowRow | null): number | null => (isLive(target) ? target.liveVersion : null);

const reviewerOf = (scope: Scope): string | null => (scope.actor.kind === 'user' ? scope.actor.userId : null);

const beforeDecision = (row: ProposalRow): BeforeDecision => ({
  status: row.status,
  reviewerNotes: row.reviewerNotes,
  reviewedBy: row.reviewedBy,
  reviewedAt: row.reviewedAt?.toISOString() ?? null,
  publishedFlowId: row.publishedFlowId,
  publishedVersion: row.publishedVersion,
});

async function requireRow(scope: Scope, id: string): Promise<ProposalRow> {
  const row = await findProposal(scope, id);
  if (row === null) throw new Error(`proposal ${id} vanished in its own transaction`);
  return row;
}
