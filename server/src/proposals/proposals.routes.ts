import { proposalsContract } from '@flowpilot/core/proposals';
import { withHeaders } from '../platform/http/http.ts';
import { type App, serve } from '../platform/http/serve.ts';
import { inTransaction } from '../platform/scope.ts';
import { getMerge } from './publish/merge-proposal.ts';
import { getProposal } from './read/get-proposal.ts';
import { listProposalEvidence } from './read/list-proposal-evidence.ts';
import { listProposals } from './read/list-proposals.ts';
import { reviewMany } from './review/review-many.ts';
import { reviewProposal } from './review/review-proposal.ts';
import { undoReview } from './review/undo-review.ts';
import { readProposalStats } from './store/proposal-stats.store.ts';

const NO_STATS = {
  pending_count: 0,
  approved_this_week: 0,
  rejected_this_week: 0,
  auto_reinforced_this_week: 0,
  top_domains: [],
  modified_this_week: 0,
  dismissed_this_week: 0,
  median_days_in_queue: null,
};

/** The review queue. */
export function registerProposalsRoutes(app: App): void {
  serve(app, proposalsContract.list, {
    handle: async (scope, query) => {
      const { proposals, headers } = await listProposals(scope, query);
      return withHeaders(proposals, headers);
    },
    withoutAccount: () => [],
  });
  serve(app, proposalsContract.stats, { handle: (scope) => inTransaction(scope, readProposalStats), withoutAccount: () => NO_STATS });
  serve(app, proposalsContract.get, (scope, { id }) => getProposal(scope, id));
  serve(app, proposalsContract.evidence, listProposalEvidence);
  serve(app, proposalsContract.merge, (scope, { id }) => getMerge(scope, id));
  serve(app, proposalsContract.review, (scope, { id, ...review }) => reviewProposal(scope, id, review));
  serve(app, proposalsContract.undo, (scope, { id }) => undoReview(scope, id));
  serve(app, proposalsContract.reviews, (scope, { reviews }) => reviewMany(scope, reviews));
}
