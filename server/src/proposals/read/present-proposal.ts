import type { HistoryEntry, ProposalSummary } from '@flowpilot/core/proposals';
import type { ProposalHead } from '../store/proposal.store.ts';
import type { HistoryRow } from '../store/proposal-history.store.ts';

/** A proposal as a list shows it. */
export function presentProposal(row: ProposalHead): ProposalSummary {
  return {
    id: row.id,
    version: row.version,
    proposal_type: row.type,
    status: row.status,
    title: row.title,
    description: row.description,
    problem_domain: row.domain,
    confidence_score: row.confidence,
    supporting_session_count: row.supportingSessionCount,
    target_flow_id: row.targetFlowId,
    base_version: row.baseVersion,
    source_session_id: row.sourceSessionId,
    team_id: row.teamId,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    reviewed_at: row.reviewedAt?.toISOString() ?? null,
  };
}

/** An entry of a proposal's history with the reviewer's name. */
export const presentHistory = (row: HistoryRow, names: ReadonlyMap<string, string>): HistoryEntry => ({
  action: row.action,
  status: row.status,
  reviewed_by: row.actorId,
  reviewer_name: row.actorId === null ? null : (names.get(row.actorId) ?? null),
  notes: row.notes,
  at: row.at.toISOString(),
});
