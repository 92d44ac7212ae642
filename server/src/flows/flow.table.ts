import type { Origin } from '@flowpilot/core/flows';
import type { Domain } from '@flowpilot/core/kernel';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';

/** Published troubleshooting flows: what stands now, and their figures. */
export const flows = pgTable(
  'flows',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    domain: text('domain').$type<Domain>(),
    status: text('status').$type<'published' | 'archived'>().notNull(),
    treeType: text('tree_type').$type<'troubleshooting'>().notNull().default('troubleshooting'),
    liveVersion: integer('live_version').notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    authorId: uuid('author_id'),
    teamId: uuid('team_id'),
    sourceSessionId: uuid('source_session_id'),
    matchKeywords: jsonb('match_keywords').$type<string[]>().notNull(),
    /** Of an archived flow: the flow that took it in. */
    mergedIntoFlowId: uuid('merged_into_flow_id'),
    nodeCount: integer('node_count').notNull(),
    supportingSessionCount: integer('supporting_session_count').notNull().default(0),
    workedCount: integer('worked_count').notNull().default(0),
    failedCount: integer('failed_count').notNull().default(0),
    lastSupportedAt: moment('last_supported_at'),
    /** The account's library version at which this flow, or what it knows, last changed. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('flows_newest').on(table.accountId, table.status, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('flows_revision').on(table.accountId, table.revision),
  ],
);
