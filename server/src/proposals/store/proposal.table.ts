import type { FlowNode } from '@flowpilot/core/flows';
import type { Domain, Redacted } from '@flowpilot/core/kernel';
import type { ConfidenceBasis, Proof, ProposalStatus, ProposalType } from '@flowpilot/core/proposals';
import { bigint, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../../platform/database/columns.ts';

/** What the flywheel suggests, and what reviewers decided. */
export const proposals = pgTable(
  'proposals',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    /** Counts every change of this row. */
    version: integer('version').notNull().default(1),
    type: text('proposal_type').$type<ProposalType>().notNull(),
    status: text('status').$type<ProposalStatus>().notNull(),
    title: text('title').notNull(),
    description: text('description'),
    domain: text('problem_domain').$type<Domain>(),
    confidence: doublePrecision('confidence_score').notNull(),
    basis: jsonb('confidence_basis').$type<ConfidenceBasis>(),
    supportingSessionCount: integer('supporting_session_count').notNull(),
    targetFlowId: uuid('target_flow_id'),
    /** The version that the tree stands on; it follows the flow while the two do not conflict. */
    baseVersion: integer('base_version'),
    /** The version that the proposal was first made on: the oldest that a submitted tree may come from. */
    firstBaseVersion: integer('first_base_version'),
    /** The flow that is one problem with the target: archived, and led to the target, when this is published. */
    absorbsFlowId: uuid('absorbs_flow_id'),
    /** The proposal behind which its sessions stand since: while it is dismissed, it is no part of the library. */
    absorbedByProposalId: uuid('absorbed_by_proposal_id'),
    sourceSessionId: uuid('source_session_id'),
    teamId: uuid('team_id'),
    /** Null on a record of reinforcement, which stands for its flow's tree at `base_version`. */
    tree: jsonb('tree').$type<Redacted<FlowNode>>(),
    matchKeywords: jsonb('match_keywords').$type<string[]>().notNull(),
    proof: jsonb('proof').$type<Proof>(),
    reviewerNotes: text('reviewer_notes'),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: moment('reviewed_at'),
    publishedFlowId: uuid('published_flow_id'),
    publishedVersion: integer('published_version'),
    /** The account's library version at which this proposal last changed. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('proposals_newest').on(table.accountId, table.createdAt.desc().nullsFirst(), table.id),
    index('proposals_by_status').on(table.accountId, table.status, table.createdAt.desc().nullsFirst(), table.id),
    index('proposals_by_confidence').on(table.accountId, table.status, table.confidence.desc().nullsFirst(), table.id),
    index('proposals_by_support').on(table.accountId, table.status, table.supportingSessionCount.desc().nullsFirst(), table.id),
    index('proposals_reviewed').on(table.accountId, table.reviewedAt),
    index('proposals_target').on(table.accountId, table.targetFlowId, table.status),
    index('proposals_revision').on(table.accountId, table.revision),
  ],
);
