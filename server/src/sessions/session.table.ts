import type { Domain } from '@flowpilot/core/kernel';
import type { AnalysisStatus, Intake, SessionStatus, SessionStep } from '@flowpilot/core/sessions';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';

/** Troubleshooting cases with their original words, and where their analysis stands. */
export const sessions = pgTable(
  'sessions',
  {
    accountId: accountId(),
    id: uuid('id').notNull(),
    externalId: text('external_id'),
    problem: text('problem').notNull(),
    domain: text('domain').$type<Domain>(),
    status: text('status').$type<SessionStatus>().notNull(),
    intake: text('intake').$type<Intake>().notNull(),
    client: text('client'),
    /** The team as the source named it; `team_id` where the account has one of that name. */
    team: text('team'),
    teamId: uuid('team_id'),
    engineer: text('engineer'),
    engineerId: uuid('engineer_id'),
    ticketRef: text('ticket_ref'),
    steps: jsonb('steps').$type<SessionStep[]>().notNull(),
    stepCount: integer('step_count').notNull(),
    resolution: text('resolution'),
    rating: doublePrecision('rating'),
    priority: text('priority'),
    reopenCount: integer('reopen_count'),
    reassignmentCount: integer('reassignment_count'),
    slaMet: boolean('sla_met'),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    createdAt: moment('created_at').notNull(),
    analysisStatus: text('analysis_status').$type<AnalysisStatus>(),
    analysisNote: text('analysis_note'),
    analysisTries: integer('analysis_tries').notNull().default(0),
    /** A pending session is not taken before this moment: the pause after a failed try. */
    notBefore: moment('not_before'),
    /** Who analyses it; a result is written only by the holder of this token. */
    claimToken: uuid('claim_token'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique('sessions_external_id').on(table.accountId, table.externalId),
    index('sessions_newest').on(table.accountId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('sessions_analysis').on(table.accountId, table.analysisStatus, table.id),
    index('sessions_waiting').on(table.accountId, table.id).where(sql`${table.analysisStatus} = 'pending'`),
  ],
);
