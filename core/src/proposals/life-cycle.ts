import type { ProposalStatus, ProposalType, ReviewAction } from './proposal.ts';

/** What a decision makes of a proposal. */
export const STATUS_AFTER: Readonly<Record<ReviewAction, ProposalStatus>> = {
  approve: 'approved',
  modify: 'modified',
  reject: 'rejected',
  dismiss: 'dismissed',
};

/** For how long a reviewer can take a decision back. */
export const UNDO_SECONDS = 10;

/** As much of a proposal as its life cycle turns on. */
export interface ReviewState {
  status: ProposalStatus;
  proposal_type: ProposalType;
}

/** Whether a proposal still waits for its last word: it can be reviewed, and it grows by new sessions. */
export const isOpen = ({ status }: Pick<ReviewState, 'status'>): boolean => status === 'pending' || status === 'dismissed';

/** Whether a proposal changes a flow that exists, so that a reviewer must see the merge before it is published. */
export const isChangeOfFlow = ({ proposal_type }: Pick<ReviewState, 'proposal_type'>): boolean =>
  proposal_type === 'enhancement' || proposal_type === 'branch_addition';

/** Where an open proposal stands after another session supports it: a dismissed one comes back, for the reason given. */
export function afterGrowth(
  { status }: Pick<ReviewState, 'status'>,
  support: number,
): { status: 'pending'; reopenedBecause: string | null } {
  return { status: 'pending', reopenedBecause: status === 'dismissed' ? `Another session supports it: ${support} now.` : null };
}
