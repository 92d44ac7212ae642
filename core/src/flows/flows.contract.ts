import { z } from 'zod';
import { CursorQuery, Domain, endpoint, Id, IdParams, pageOf, plainNumber, Timestamp } from '../kernel/index.ts';
import { FlowDiff } from './diff/flow-diff.ts';
import { QuotedEvidence } from './evidence.ts';
import { FlowNode } from './tree/flow-node.ts';

export const Origin = z.enum(['manual', 'imported', 'ai_generated', 'ai_enhanced']);
export type Origin = z.infer<typeof Origin>;

export const FlowSummary = z.object({
  id: Id,
  title: z.string(),
  description: z.string().nullable(),
  domain: Domain.nullable(),
  version: z.int(),
  origin: Origin,
  tree_type: z.literal('troubleshooting'),
  status: z.enum(['published', 'archived']),
  author_id: Id.nullable(),
  team_id: Id.nullable(),
  source_session_id: Id.nullable(),
  match_keywords: z.array(z.string()),
  node_count: z.int(),
  supporting_session_count: z.int(),
  worked_count: z.int(),
  failed_count: z.int(),
  last_supported_at: Timestamp.nullable(),
  open_proposal_count: z.int(),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type FlowSummary = z.infer<typeof FlowSummary>;
export const FlowDetail = FlowSummary.extend({
  tree_structure: FlowNode,
  /** Of an archived flow: the one that took it in as one problem with its own. */
  merged_into_flow: z.object({ id: Id, title: z.string() }).nullable(),
});
export type FlowDetail = z.infer<typeof FlowDetail>;

export const FlowVersion = z.object({
  number: z.int(),
  origin: Origin,
  author_id: Id.nullable(),
  author_name: z.string().nullable(),
  proposal_id: Id.nullable(),
  note: z.string().nullable(),
  created_at: Timestamp,
});
export type FlowVersion = z.infer<typeof FlowVersion>;
export const FlowMatch = z.object({ flow_id: Id, title: z.string(), score: z.number(), why: z.string() });
export type FlowMatch = z.infer<typeof FlowMatch>;

const tag = 'Flows';
export const flowsContract = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/flows',
    access: 'viewer',
    tag,
    summary: 'Published flows, newest change first.',
    query: CursorQuery.extend({
      search: z.string().max(200).optional(),
      domain: Domain.optional(),
      status: z.enum(['published', 'archived']).default('published'),
    }),
    answer: pageOf(FlowSummary),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/flows/:id',
    access: 'viewer',
    tag,
    summary: 'A flow with its live tree.',
    params: IdParams,
    answer: FlowDetail,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/v1/flows/:id/versions',
    access: 'viewer',
    tag,
    summary: 'The versions of a flow, newest first.',
    params: IdParams,
    query: CursorQuery,
    answer: pageOf(FlowVersion),
  }),
  version: endpoint({
    method: 'GET',
    path: '/api/v1/flows/:id/versions/:number',
    access: 'viewer',
    tag,
    summary: 'One version: its tree and its difference from the one before.',
    params: z.strictObject({ id: Id, number: plainNumber(1, 1_000_000) }),
    answer: FlowVersion.extend({ tree_structure: FlowNode, diff: FlowDiff.nullable() }),
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/v1/flows/:id/evidence',
    access: 'engineer',
    tag,
    summary: 'The session steps behind the nodes of the live version.',
    params: IdParams,
    query: CursorQuery.extend({ limit: plainNumber(1, 1000, 1000), node_id: z.string().max(200).optional() }),
    answer: pageOf(QuotedEvidence),
  }),
  match: endpoint({
    method: 'POST',
    path: '/api/v1/flows/match',
    access: 'viewer',
    tag,
    summary: 'Flows that fit a problem, best first.',
    body: z.strictObject({ problem: z.string().min(1).max(20_000), limit: z.int().min(1).max(20).optional() }),
    answer: z.array(FlowMatch),
  }),
};
