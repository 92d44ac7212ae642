import type { FlowNode, Origin } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';
import { flows } from './flow.table.ts';

/** The immutable versions of a flow: what was published, by whom and why. */
export const flowVersions = pgTable(
  'flow_versions',
  {
    accountId: accountId(),
    flowId: uuid('flow_id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    tree: jsonb('tree').$type<Redacted<FlowNode>>().notNull(),
    matchKeywords: jsonb('match_keywords').$type<string[]>().notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    authorId: uuid('author_id'),
    proposalId: uuid('proposal_id'),
    note: text('note'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.flowId, table.number] }),
    foreignKey({
      name: 'flow_versions_flow',
      columns: [table.accountId, table.flowId],
      foreignColumns: [flows.accountId, flows.id],
    }).onDelete('cascade'),
  ],
);
