import { type ProposalSummary, type ReviewAction, whyNotReviewable } from '@flowpilot/core/proposals';

/** Which decisions can be made on a proposal, the main one first; none with the reason where it cannot be decided. */
export interface ReviewOffer {
  actions: readonly ReviewAction[];
  whyNone: string | null;
}

const IN_ORDER = ['approve', 'modify', 'dismiss', 'reject'] as const;

/** What is offered to an admin: only what can work, so that where approve cannot, Edit & Publish comes first. */
export function reviewOffer(proposal: Pick<ProposalSummary, 'status' | 'proposal_type'>): ReviewOffer {
  // Modify opens the editor, which sends the tree along.
  const refusals = IN_ORDER.map((action) =>
    whyNotReviewable(proposal, { action, ...(action === 'modify' ? { modified_flow_data: {} } : {}) }),
  );
  const actions = IN_ORDER.filter((_action, at) => refusals[at] === null);
  return { actions, whyNone: actions.length > 0 ? null : (refusals[0]?.message ?? null) };
}
