import { Refusal } from '../kernel/index.ts';
import { isChangeOfFlow, isOpen, type ReviewState } from './life-cycle.ts';
import type { ReviewAction } from './proposal.ts';

/** As much of a decision as decides whether it can be made. */
export interface Decision {
  action: ReviewAction;
  modified_flow_data?: unknown;
}

/**
 * Why this decision cannot be made on this proposal; null when it can. First the state is looked at, then the action. The
 * tree that comes along is judged later, by `readFlowData`.
 */
export function whyNotReviewable(proposal: ReviewState, decision: Decision): Refusal | null {
  const hasTree = decision.modified_flow_data !== undefined && decision.modified_flow_data !== null;
  if (!isOpen(proposal)) return refuse(`Cannot review proposal in status: ${proposal.status}`);
  if (decision.action === 'modify' && !hasTree) return refuse('modified_flow_data is required for modify action');
  return decision.action === 'approve' ? whyNotApprovable(proposal, hasTree ? 'with tree' : 'as proposed') : null;
}

/** Why a proposal cannot be approved: as it was proposed, or with a tree that a reviewer sends along. */
export function whyNotApprovable(proposal: ReviewState, how: 'as proposed' | 'with tree'): Refusal | null {
  if (!isOpen(proposal)) return refuse(`Cannot review proposal in status: ${proposal.status}`);
  if (proposal.proposal_type === 'new_flow') {
    return how === 'as proposed'
      ? null
      : refuse('approve publishes a new flow as it was proposed. Use the modify action to publish modified_flow_data.');
  }
  if (!isChangeOfFlow(proposal)) return refuse(`Cannot approve proposal of type: ${proposal.proposal_type}`);
  return how === 'with tree' ? null : refuse(NEEDS_MERGE);
}

const NEEDS_MERGE =
  "Enhancement proposals require 'Edit & Publish' to merge changes into the existing flow. Use the modify action with modified_flow_data.";

const refuse = (detail: string): Refusal => new Refusal('wrong_state', detail);
