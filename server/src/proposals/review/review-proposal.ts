import { Refusal } from '@flowpilot/core/kernel';
import { type ProposalDetail, type Review, STATUS_AFTER, whyMovedOn, whyNotReviewable } from '@flowpilot/core/proposals';
import { findFlow, lockLibrary, raiseLibraryVersion } from '../../flows/index.ts';
import { inTransaction, recordChange, type Scope } from '../../platform/scope.ts';
import { isLive } from '../publish/merge-proposal.ts';
import { type PublishedDecision, publishProposal } from '../publish/publish-proposal.ts';
import { readDetail } from '../read/get-proposal.ts';
import { findProposal, lockProposal, type ProposalRow, updateProposal } from '../store/proposal.store.ts';
import { addHistory, type BeforeDecision } from '../store/proposal-history.store.ts';
import { afterRejection } from './rejected-support.ts';

/** Decides on a proposal; an approval or a modification publishes in the same transaction. Of two reviewers one succeeds. */
export function reviewProposal(scope: Scope, id: string, review: Review): Promise<ProposalDetail> {
  return inTransaction(scope, async (scope) => {
    if ((await findProposal(scope, id)) === null) throw new Refusal('not_found', 'Proposal not found');
    await lockLibrary(scope);
    const row = await lockProposal(scope, id);
    if (row === null) throw new Refusal('not_found', 'Proposal not found');
    const why =
      whyNotReviewable({ status: row.status, proposal_type: row.type }, review) ??
      whyMovedOn(review.expected_version, await presentVersion(scope, row));
    if (why !== null) throw why;
    await decide(scope, row, review);
    return readDetail(scope, await requireRow(scope, id));
  });
}

async function decide(scope: Scope, row: ProposalRow, review: Review): Promise<void> {
  const published = await publishProposal(scope, row, review);
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
  if (status === 'rejected') await afterRejection(scope, row);
  await addHistory(scope, row.id, {
    action: review.action,
    status,
    notes: historyNotes(reviewerNotes, published),
    before: beforeDecision(row),
  });
  recordChange(scope, {
    action: `proposal.${review.action}`,
    target_kind: 'proposal',
    target_id: row.id,
    before: { status: row.status },
    after: { status, published_flow_id: published?.flowId ?? null, published_version: published?.version ?? null },
  });
}

/** What the reviewer noted, and what was published otherwise than they sent it. */
function historyNotes(reviewerNotes: string | null, published: PublishedDecision | null): string | null {
  const all = [reviewerNotes, ...(published?.remarks ?? [])].filter(Boolean);
  return all.length === 0 ? reviewerNotes : all.join('\n');
}

/** What `expected_version` is held against: the live version of the flow that would change, for a new flow the proposal's own. */
async function presentVersion(scope: Scope, row: ProposalRow): Promise<number | null> {
  if (row.targetFlowId === null) return row.version;
  const target = await findFlow(scope, row.targetFlowId);
  return isLive(target) ? target.liveVersion : null;
}

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
