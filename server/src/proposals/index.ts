export { createProposal, growProposal, recordReinforcement, type Source } from './keep-proposal.ts';
export { listProposals } from './list-proposals.ts';
export { getMerge } from './merge-proposal.ts';
export {
  countOpenProposals,
  findClosedProposalIdsAfter,
  findOpenProposalsChangedAfter,
  findProposalTitles,
  lockProposal,
  type ProposalRow,
  touchOpenProposals,
} from './proposal.store.ts';
export { findProposalsSupportedBy } from './proposal-session.store.ts';
export { registerProposalsRoutes } from './proposals.routes.ts';
export { findRejectedSupport } from './rejected-support.ts';
export { reviewProposal } from './review-proposal.ts';
