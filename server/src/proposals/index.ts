export { createProposal, growProposal, recordReinforcement, type Source } from './keep-proposal.ts';
export {
  countOpenProposals,
  findClosedProposalIdsAfter,
  findOpenProposalsChangedAfter,
  findProposal,
  findProposalTitles,
  lockProposal,
  type ProposalRow,
  touchOpenProposals,
} from './proposal.store.ts';
export { registerProposalsRoutes } from './proposals.routes.ts';
export { findRejectedSupport } from './rejected-support.ts';
