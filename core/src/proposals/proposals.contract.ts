import { z } from 'zod';
import { FlowNode, MergeConflict, QuotedEvidence, SubmittedFlowData } from '../flows/index.ts';
import { CursorQuery, Domain, endpoint, Id, IdParams, Problem, pageOf, plainNumber } from '../kernel/index.ts';
import { ProposalDetail, ProposalStatus, ProposalSummary, ProposalType, ReviewAction } from './proposal.ts';

export const ProposalListQuery = z.strictObject({
  status: ProposalStatus.optional(),
  type: ProposalType.optional(),
  domain: Domain.optional(),
  sort_by: z.enum(['newest', 'confidence', 'sessions']).default('newest'),
  skip: plainNumber(0, 10_000, 0),
  limit: plainNumber(1, 100, 20),
});
export type ProposalListQuery = z.infer<typeof ProposalListQuery>;

export const ProposalStats = z.object({
  pending_count: z.int(),
  approved_this_week: z.int(),
  rejected_this_week: z.int(),
  auto_reinforced_this_week: z.int(),
  top_domains: z.array(z.object({ domain: Domain, count: z.int() })),
  modified_this_week: z.int(),
  dismissed_this_week: z.int(),
  median_days_in_queue: z.number().nullable(),
});
export type ProposalStats = z.infer<typeof ProposalStats>;

export const Review = z.strictObject({
  action: ReviewAction,
  reviewer_notes: z.string().max(10_000).nullish(),
  modified_flow_data: SubmittedFlowData.nullish(),
  title: z.string().trim().min(1).max(300).nullish(),
  description: z.string().max(4_000).nullish(),
  expected_version: z.int().min(0).nullish(),
  /** Without `expected_version`: the `base_version` that the submitted tree was read on, from which it is merged. */
  base_version: z.int().min(1).nullish(),
});
export type Review = z.infer<typeof Review>;

export const Merge = z.object({ tree_structure: FlowNode, live_version: z.int().nullable(), conflicts: z.array(MergeConflict) });
export type Merge = z.infer<typeof Merge>;

export const BulkAnswer = z.object({
  results: z.array(z.object({ id: Id, status: z.int(), proposal: ProposalDetail.optional(), problem: Problem.optional() })),
});
export type BulkAnswer = z.infer<typeof BulkAnswer>;

const tag = 'Proposals';
const read = { access: 'engineer', tag, ratePerMinute: 30 } as const;
const write = { access: 'admin', tag, ratePerMinute: 10 } as const;
export const proposalsContract = {
  list: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/flow-proposals',
    summary: 'The proposals of the account. `X-Total-Count` and `Link` carry the paging.',
    query: ProposalListQuery,
    answer: z.array(ProposalSummary),
  }),
  stats: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/flow-proposals/stats',
    summary: 'The queue at a glance; the week is the last 7 days.',
    answer: ProposalStats,
  }),
  get: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/flow-proposals/:id',
    summary: 'One proposal with its tree, diff, proof and evidence.',
    params: IdParams,
    answer: ProposalDetail,
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/v1/flow-proposals/:id/evidence',
    access: 'engineer',
    tag,
    summary: 'The quoted session steps behind the nodes of a proposal.',
    params: IdParams,
    query: CursorQuery.extend({ limit: plainNumber(1, 1000, 1000), node_id: z.string().max(200).optional() }),
    answer: pageOf(QuotedEvidence),
  }),
  merge: endpoint({
    method: 'GET',
    path: '/api/v1/flow-proposals/:id/merge',
    access: 'engineer',
    tag,
    summary: 'The three-way merge of base, live and proposed.',
    params: IdParams,
    answer: Merge,
  }),
  review: endpoint({
    ...write,
    method: 'POST',
    path: '/api/v1/flow-proposals/:id/review',
    summary: 'Decides on a proposal.',
    params: IdParams,
    body: Review,
    bodyLimitBytes: 2_000_000,
    answer: ProposalDetail,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/v1/flow-proposals/:id/undo',
    access: 'admin',
    tag,
    summary: 'Takes the last decision back: same reviewer, within 10 seconds.',
    params: IdParams,
    answer: ProposalDetail,
  }),
  reviews: endpoint({
    ...write,
    method: 'POST',
    path: '/api/v1/flow-proposals/reviews',
    summary: 'Up to 50 decisions, answered one by one.',
    body: z.strictObject({
      reviews: z
        .array(Review.extend({ id: Id }))
        .min(1)
        .max(50),
    }),
    bodyLimitBytes: 30_000_000,
    answer: BulkAnswer,
  }),
};
