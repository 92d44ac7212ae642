import { Refusal } from '@flowpilot/core/kernel';
import type { BulkAnswer, Review } from '@flowpilot/core/proposals';
import { problemOf } from '../../platform/http/answers/problem.ts';
import type { Scope } from '../../platform/scope.ts';
import { reviewProposal } from './review-proposal.ts';

/** Up to 50 decisions, each a transaction of its own, answered one by one in the order they were given. */
export async function reviewMany(scope: Scope, reviews: readonly (Review & { id: string })[]): Promise<BulkAnswer> {
  const results: BulkAnswer['results'] = [];
  for (const { id, ...review } of reviews) results.push(await reviewOne(scope, id, review));
  return { results };
}

async function reviewOne(scope: Scope, id: string, review: Review): Promise<BulkAnswer['results'][number]> {
  try {
    return { id, status: 200, proposal: await reviewProposal(scope, id, review) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) scope.platform.log.error({ err: fault, proposal_id: id }, 'one of many decisions failed');
    const problem = problemOf(
      fault instanceof Refusal
        ? fault
        : new Refusal('unavailable', 'This decision could not be written. Nothing of it was changed; try it again.'),
    );
    return { id, status: problem.status, problem };
  }
}
