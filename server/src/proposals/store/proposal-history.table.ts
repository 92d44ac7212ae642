import type { HistoryEntry, ProposalStatus } from '@flowpilot/core/proposals';
import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../../platform/database/columns.ts';
import { proposals } from './proposal.table.ts';

/** What undo needs of the moment before a decision. */
export interface BeforeDecision {
  status: ProposalStatus;
  reviewerNotes: string | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
  publishedFlowId: string | null;
  publishedVersion: number | null;
}

/** Everything that happened to a proposal, oldest first by id. */
export const proposalHistory = pgTable(
  'proposal_history',
  {
    accountId: accountId(),
    proposalId: uuid('proposal_id').notNull(),
    id: uuid('id').notNull(),
    action: text('action').$type<HistoryEntry['action']>().notNull(),
    status: text('status').$type<ProposalStatus>().notNull(),
    actorId: uuid('actor_id'),
    notes: text('notes'),
    before: jsonb('before').$type<BeforeDecision>(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.proposalId, table.id] }),
    foreignKey({
      name: 'proposal_history_proposal',
      columns: [table.accountId, table.proposalId],
      foreignColumns: [proposals.accountId, proposals.id],
    }).onDelete('cascade'),
  ],
);
