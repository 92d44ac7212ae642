import type { Outcome } from '@flowpilot/core/flows';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId } from '../platform/database/columns.ts';

/** Which owner a row of evidence belongs to. */
export type EvidenceOwner = 'flow' | 'proposal';

/** What stands in the key for a session's resolution, which has no step index. */
export const RESOLUTION_KEY = -1;

/**
 * The session steps behind the nodes of a flow or a proposal. The key says that a step supports at most one node of one owner.
 * Rows of nodes that a later version dropped stay, unseen, so that a rollback finds them again.
 */
export const evidence = pgTable(
  'evidence',
  {
    accountId: accountId(),
    owner: text('owner').$type<EvidenceOwner>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    /** The step's index, or -1 for the resolution. */
    stepKey: integer('step_key').notNull(),
    nodeId: text('node_id').notNull(),
    optionId: text('option_id'),
    outcome: text('outcome').$type<Outcome>().notNull(),
    /** On a flow's row: the proposal whose publication brought it; undo takes exactly these back. */
    fromProposalId: uuid('from_proposal_id'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.owner, table.ownerId, table.sessionId, table.stepKey] }),
    index('evidence_session').on(table.accountId, table.sessionId),
  ],
);
