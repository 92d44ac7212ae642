import { Domain, Id } from '@flowpilot/core/kernel';
import { PROPOSAL_STATUSES, ProposalType } from '@flowpilot/core/proposals';
import { z } from 'zod';

/** Proposals on one page of the queue. */
export const QUEUE_LIMIT = 20;

/** What the address of the review queue holds: filters, order, page, the selected proposal and its selected node. */
export const ReviewState = z.object({
  status: z.enum([...PROPOSAL_STATUSES, 'all']).optional(),
  type: ProposalType.optional(),
  domain: Domain.optional(),
  sort_by: z.enum(['newest', 'confidence', 'sessions']).optional(),
  skip: z.coerce.number().int().min(0).max(10_000).optional(),
  id: Id.optional(),
  node: z.string().max(200).optional(),
});
export type ReviewState = z.infer<typeof ReviewState>;

/** The query behind the address: what waits for a decision, unless another status is asked for. */
export function queueQueryOf({ status = 'pending', type, domain, sort_by, skip }: ReviewState) {
  return {
    ...(status === 'all' ? {} : { status }),
    ...(type ? { type } : {}),
    ...(domain ? { domain } : {}),
    ...(sort_by ? { sort_by } : {}),
    ...(skip ? { skip } : {}),
    limit: QUEUE_LIMIT,
  };
}
