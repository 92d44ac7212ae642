import type { FlowSummary } from '@flowpilot/core/flows';
import type { FlowRow } from './flow.store.ts';

/** A flow as a list shows it. */
export function presentFlow(row: FlowRow, openProposals: number): FlowSummary {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    domain: row.domain,
    version: row.liveVersion,
    origin: row.origin,
    tree_type: row.treeType,
    status: row.status,
    author_id: row.authorId,
    team_id: row.teamId,
    source_session_id: row.sourceSessionId,
    match_keywords: row.matchKeywords,
    node_count: row.nodeCount,
    supporting_session_count: row.supportingSessionCount,
    worked_count: row.workedCount,
    failed_count: row.failedCount,
    last_supported_at: row.lastSupportedAt?.toISOString() ?? null,
    open_proposal_count: openProposals,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
