import { Refusal } from '@flowpilot/core/kernel';
import type { ProposalStatus, ProposalType, Review, ReviewAction } from '@flowpilot/core/proposals';

/** How long a reviewer can take a decision back. */
export const UNDO_SECONDS = 10;

/** The status that each decision leads to. */
export const STATUS_AFTER = {
  approve: 'approved',
  modify: 'modified',
  reject: 'rejected',
  dismiss: 'dismissed',
} as const satisfies Record<ReviewAction, ProposalStatus>;

/** Why this decision cannot be taken on a proposal in this state; null when it can. */
export function whyNotReviewable(proposal: { status: ProposalStatus; proposal_type: ProposalType }, review: Review): Refusal | null {
  const { status, proposal_type: type } = proposal;
  if (status !== 'pending' && status !== 'dismissed') return new Refusal('wrong_state', `Cannot review proposal in status: ${status}`);
  const hasTree = review.modified_flow_data !== null && review.modified_flow_data !== undefined;
  if (review.action === 'approve') return whyNotApprovable(type, hasTree);
  if (review.action === 'modify' && !hasTree) return new Refusal('wrong_state', 'modified_flow_data is required for modify action');
  return null;
}

function whyNotApprovable(type: ProposalType, hasTree: boolean): Refusal | null {
  if (type === 'auto_reinforced') return new Refusal('wrong_state', `Cannot approve proposal of type: ${type}`);
  if (type === 'new_flow') return hasTree ? new Refusal('wrong_state', 'To publish an edited tree, use the modify action.') : null;
  if (hasTree) return null;
  return new Refusal(
    'wrong_state',
    "Enhancement proposals require 'Edit & Publish' to merge changes into the existing flow. Use the modify action with modified_flow_data.",
  );
}
