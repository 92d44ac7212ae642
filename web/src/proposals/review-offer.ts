import type { ProposalSummary, ReviewAction } from '@flowpilot/core/proposals';

/** Which decisions can be made on a proposal, the main one first; none with the reason where it cannot be decided. */
export interface ReviewOffer {
  actions: readonly ReviewAction[];
  whyNone: string | null;
}

/** What is offered to an admin: approve only where it can work, else Edit & Publish comes first. */
export function reviewOffer(proposal: Pick<ProposalSummary, 'status' | 'proposal_type'>): ReviewOffer {
  const refused = whyNotReviewable(proposal);
  if (refused !== null) return { actions: [], whyNone: refused };
  if (proposal.proposal_type === 'new_flow') return { actions: ['approve', 'modify', 'dismiss', 'reject'], whyNone: null };
  return { actions: ['modify', 'dismiss', 'reject'], whyNone: null };
}
function whyNotReviewable(proposal: Pick<ProposalSummary, 'status'>): string | null {
  return proposal.status === 'pending' || proposal.status === 'dismissed' ? null : `Cannot review proposal in status: ${proposal.status}`;
}
