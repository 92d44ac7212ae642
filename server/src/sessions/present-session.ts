import type { SessionDetail, SessionSummary } from '@flowpilot/core/sessions';
import type { SessionHead, SessionRow } from './session.store.ts';

/** A session as a list shows it. */
export function presentSession(row: SessionHead): SessionSummary {
  return {
    id: row.id,
    external_id: row.externalId,
    problem: row.problem,
    domain: row.domain,
    status: row.status,
    intake: row.intake,
    client: row.client,
    team_id: row.teamId,
    engineer: row.engineer,
    engineer_id: row.engineerId,
    ticket_ref: row.ticketRef,
    step_count: row.stepCount,
    resolution: row.resolution,
    analysis_status: row.analysisStatus,
    analysis_note: row.analysisNote,
    analysis_tries: row.analysisTries,
    started_at: row.startedAt?.toISOString() ?? null,
    ended_at: row.endedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}

/** A session with its steps and what was learned from it. */
export function presentSessionDetail(row: SessionRow, learnedInto: SessionDetail['learned_into']): SessionDetail {
  return {
    ...presentSession(row),
    steps: row.steps,
    rating: row.rating,
    priority: row.priority,
    reopen_count: row.reopenCount,
    reassignment_count: row.reassignmentCount,
    sla_met: row.slaMet,
    learned_into: learnedInto,
  };
}
