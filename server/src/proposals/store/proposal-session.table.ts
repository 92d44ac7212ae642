import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../../platform/database/columns.ts';

import { proposals } from './proposal.table.ts';

/** Which sessions support a proposal: one row each, so that support can be counted and never counted twice. */
export const proposalSessions = pgTable(
  'proposal_sessions',
  {
    accountId: accountId(),
    proposalId: uuid('proposal_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.proposalId, table.sessionId] }),
    index('proposal_sessions_session').on(table.accountId, table.sessionId),
    foreignKey({
      name: 'proposal_sessions_proposal',
      columns: [table.accountId, table.proposalId],
      foreignColumns: [proposals.accountId, proposals.id],
    }).onDelete('cascade'),
  ],
);
