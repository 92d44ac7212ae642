import { z } from 'zod';
import { Evidence, FlowData, FlowDiff } from '../flows/index.ts';
import { Domain, Id, Timestamp } from '../kernel/index.ts';

export const PROPOSAL_STATUSES = ['pending', 'approved', 'modified', 'rejected', 'dismissed', 'auto_reinforced'] as const;
export const ProposalStatus = z.enum(PROPOSAL_STATUSES);
export type ProposalStatus = z.infer<typeof ProposalStatus>;
export const PROPOSAL_TYPES = ['new_flow', 'enhancement', 'branch_addition', 'auto_reinforced'] as const;
export const ProposalType = z.enum(PROPOSAL_TYPES);
export type ProposalType = z.infer<typeof ProposalType>;
export const ReviewAction = z.enum(['approve', 'modify', 'reject', 'dismiss']);
export type ReviewAction = z.infer<typeof ReviewAction>;

/** What past sessions say of a proposal: replayed through the live tree and the proposed one. */
export const Proof = z.object({
  /** Sessions replayed. */
  n: z.int(),
  explained_before: z.int(),
  explained_after: z.int(),
  /** Sessions that the live tree explains and the proposed one does not. */
  broken: z.int(),
  broken_session_ids: z.array(Id),
  computed_at: Timestamp,
});
export type Proof = z.infer<typeof Proof>;

/** What confidence was computed from. */
export const ConfidenceBasis = z.object({
  sessions: z.int(),
  engineers: z.int(),
  clients: z.int(),
  agreement: z.number(),
  worked: z.int(),
  failed: z.int(),
  replay: z.number(),
  age_days: z.number(),
});
export type ConfidenceBasis = z.infer<typeof ConfidenceBasis>;

export const ProposalSummary = z.object({
  id: Id,
  /** Counts every change of the proposal: what an approval says it read. */
  version: z.int(),
  proposal_type: ProposalType,
  status: ProposalStatus,
  title: z.string(),
  description: z.string().nullable(),
  problem_domain: Domain.nullable(),
  confidence_score: z.number(),
  supporting_session_count: z.int(),
  target_flow_id: Id.nullable(),
  base_version: z.int().nullable(),
  source_session_id: Id.nullable(),
  team_id: Id.nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
  reviewed_at: Timestamp.nullable(),
});
export type ProposalSummary = z.infer<typeof ProposalSummary>;

export const HistoryEntry = z.object({
  action: z.enum(['created', 'approve', 'modify', 'reject', 'dismiss', 'undo', 'reopened', 'reinforced']),
  status: ProposalStatus,
  reviewed_by: Id.nullable(),
  reviewer_name: z.string().nullable(),
  notes: z.string().nullable(),
  at: Timestamp,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ProposalDetail = ProposalSummary.extend({
  proposed_flow_data: FlowData,
  diff: FlowDiff.nullable(),
  proof: Proof.nullable(),
  confidence_basis: ConfidenceBasis.nullable(),
  evidence: z.array(Evidence),
  reviewer_notes: z.string().nullable(),
  reviewed_by: Id.nullable(),
  reviewer_name: z.string().nullable(),
  published_flow_id: Id.nullable(),
  published_version: z.int().nullable(),
  target_flow_title: z.string().nullable(),
  /** How many different things of each type are masked in its title, description and tree; the most first. */
  masked: z.array(z.object({ type: z.string(), count: z.int() })).optional(),
  /** The flow that turned out to be one problem with the target: archived when this is published, its page then leads to the target. */
  absorbs_flow: z.object({ id: Id, title: z.string() }).nullable(),
  /** Until when the same reviewer can undo the last decision. */
  undo_until: Timestamp.nullable(),
  history: z.array(HistoryEntry),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;
