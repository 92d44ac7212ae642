import type { ProposalDetail, ProposalSummary } from '@flowpilot/core/proposals';

/** The nth id of a kind, for tests. */
export const idOf = (nth: number, kind = '0'): string => `0192000${kind}-0000-7000-8000-${String(nth).padStart(12, '0')}`;

/** A proposal for tests: a new flow of one question, supported by three sessions. */
export function aProposal(nth: number, differs: Partial<ProposalDetail> = {}): ProposalDetail {
  return {
    id: idOf(nth),
    proposal_type: 'new_flow',
    status: 'pending',
    title: `Proposal ${nth}`,
    description: 'What to do when nothing prints.',
    problem_domain: 'printing',
    confidence_score: 0.6,
    supporting_session_count: 3,
    target_flow_id: null,
    base_version: null,
    source_session_id: idOf(1, '5'),
    team_id: null,
    created_at: '2026-11-20T08:00:00Z',
    updated_at: '2026-11-20T08:00:00Z',
    reviewed_at: null,
    version: 1,
    proposed_flow_data: {
      tree_structure: {
        id: 'q1',
        kind: 'question',
        text: 'Does the printer show a light?',
        options: [
          { id: 'o1', label: 'Yes', then: { id: 'r1', kind: 'resolution', text: 'Restart the spooler' } },
          { id: 'o2', label: 'No', then: { id: 'e1', kind: 'escalation', text: 'Send a technician' } },
        ],
      },
    },
    diff: null,
    proof: { n: 17, explained_before: 5, explained_after: 14, broken: 0, broken_session_ids: [], computed_at: '2026-11-20T08:00:00Z' },
    confidence_basis: { sessions: 3, engineers: 2, clients: 2, agreement: 0.9, worked: 4, failed: 1, replay: 0.82, age_days: 12 },
    evidence: [{ node_id: 'r1', option_id: null, session_id: idOf(1, '5'), step_index: null, outcome: 'worked' }],
    reviewer_notes: null,
    reviewed_by: null,
    reviewer_name: null,
    published_flow_id: null,
    published_version: null,
    target_flow_title: null,
    absorbs_flow: null,
    undo_until: null,
    history: [{ action: 'created', status: 'pending', reviewed_by: null, reviewer_name: null, notes: null, at: '2026-11-20T08:00:00Z' }],
    ...differs,
  };
}

/** An enhancement of a flow for tests: one answer added. */
export function anEnhancement(nth: number, differs: Partial<ProposalDetail> = {}): ProposalDetail {
  const at = { parent_id: 'q1', slot: 'o2', label: 'No' };
  return aProposal(nth, {
    proposal_type: 'enhancement',
    target_flow_id: idOf(1, '7'),
    target_flow_title: 'Printer does not print',
    base_version: 2,
    diff: {
      changes: [{ change: 'added', node_id: 'e1', kind: 'escalation', text: 'Send a technician', at }],
      counts: { added: 1, removed: 0, changed: 0, moved: 0 },
    },
    ...differs,
  });
}

/** What the list says of a proposal. */
export function summaryOf(detail: ProposalDetail): ProposalSummary {
  const { id, version, proposal_type, status, title, description, problem_domain, confidence_score, supporting_session_count } = detail;
  const { target_flow_id, base_version, source_session_id, team_id, created_at, updated_at, reviewed_at } = detail;
  return {
    ...{ id, version, proposal_type, status, title, description, problem_domain, confidence_score, supporting_session_count },
    ...{ target_flow_id, base_version, source_session_id, team_id, created_at, updated_at, reviewed_at },
  };
}
