export { createProposal, growProposal, recordReinforcement, type Source } from './keep-proposal.ts';
export { registerProposalsRoutes } from './proposals.routes.ts';
export { getMerge } from './publish/merge-proposal.ts';
export { listProposals } from './read/list-proposals.ts';
export { findRejectedSupport } from './review/rejected-support.ts';
export { reviewProposal } from './review/review-proposal.ts';
export {
  countOpenProposals,
  findClosedProposalIdsAfter,
  findOpenProposalsChangedAfter,
  findProposalTitles,
  lockProposal,
  type ProposalRow,
  touchOpenProposals,
} from './store/proposal.store.ts';
export { findProposalsSupportedBy } from './store/proposal-session.store.ts';
