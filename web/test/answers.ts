import type { Instance, Me } from '@flowpilot/core/accounts';
import type { FlowDetail } from '@flowpilot/core/flows';
import type { FlywheelStatus } from '@flowpilot/core/flywheel';
import type { Role } from '@flowpilot/core/kernel';
import type { ProposalStats } from '@flowpilot/core/proposals';
import type { SessionSummary } from '@flowpilot/core/sessions';
import { HttpResponse, http } from 'msw';

const ACCOUNT = '01920000-0000-7000-8000-0000000000a1';

/** What `GET /api/v1/instance` says of an instance that is in use. */
export const anInstance = (differs: Partial<Instance> = {}): Instance => ({
  version: '0.1.0',
  is_fresh: false,
  sample_sign_in: false,
  mail: false,
  ...differs,
});

/** Somebody signed in, with a role in one account. */
export const aMe = (role: Role = 'owner'): Me => ({
  user: { id: '01920000-0000-7000-8000-0000000000b1', email: 'mara@example.com', name: 'Mara Lindqvist' },
  account: { id: ACCOUNT, name: 'Brightline IT', role, is_sample: false },
  accounts: [{ id: ACCOUNT, name: 'Brightline IT', role }],
});

export const aStatus = (differs: Partial<FlywheelStatus> = {}): FlywheelStatus => ({
  pending: 0,
  analyzing: 0,
  analyzed: 3,
  skipped: 0,
  failed: 0,
  last_run_at: null,
  ...differs,
});

const stats: ProposalStats = {
  pending_count: 2,
  approved_this_week: 0,
  rejected_this_week: 0,
  auto_reinforced_this_week: 0,
  top_domains: [],
  modified_this_week: 0,
  dismissed_this_week: 0,
  median_days_in_queue: null,
};

/** What every page of a signed-in person asks for. */
export const signedIn = (role: Role = 'owner') => [
  http.get('/api/v1/me', () => HttpResponse.json(aMe(role))),
  http.get('/api/v1/flow-proposals/stats', () => HttpResponse.json(stats)),
  http.get('/api/v1/flywheel/status', () => HttpResponse.json(aStatus())),
  http.get('/api/v1/flows', () => HttpResponse.json({ items: [aFlow()], next_cursor: null })),
];

/** A refusal as the server writes it. */
export const aProblem = (status: number, detail: string, more: Record<string, unknown> = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: 'Refused', status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** A closed session as the list answers it. */
export const aSession = (differs: Partial<SessionSummary> = {}): SessionSummary => ({
  id: '01920000-0000-7000-8000-0000000000c1',
  external_id: 'T-1',
  problem: 'The VPN drops every twenty minutes',
  domain: 'networking',
  status: 'resolved',
  intake: 'free_text',
  client: 'Northwind',
  team_id: null,
  engineer: 'mara@example.com',
  engineer_id: null,
  ticket_ref: null,
  step_count: 3,
  resolution: 'New profile',
  analysis_status: 'analyzed',
  analysis_note: null,
  analysis_tries: 1,
  started_at: '2026-05-04T08:12:00Z',
  ended_at: '2026-05-04T08:41:00Z',
  created_at: '2026-05-04T08:41:00Z',
  ...differs,
});

/** A published flow as its page gets it. */
export const aFlow = (differs: Partial<FlowDetail> = {}): FlowDetail => ({
  id: '01920000-0000-7000-8000-0000000000f1',
  title: 'The VPN drops',
  description: 'What to do when the tunnel does not hold.',
  domain: 'networking',
  version: 2,
  origin: 'ai_generated',
  tree_type: 'troubleshooting',
  status: 'published',
  author_id: null,
  team_id: null,
  source_session_id: null,
  match_keywords: ['vpn'],
  node_count: 1,
  supporting_session_count: 4,
  worked_count: 3,
  failed_count: 1,
  last_supported_at: null,
  open_proposal_count: 1,
  merged_into_flow: null,
  created_at: '2026-05-04T08:41:00Z',
  updated_at: '2026-05-04T08:41:00Z',
  tree_structure: {
    id: 'q1',
    kind: 'question',
    text: 'Does the tunnel come back by itself?',
    options: [
      { id: 'o1', label: 'Yes', then: { id: 'r1', kind: 'resolution', text: 'Give it a new profile' } },
      { id: 'o2', label: 'No', then: { id: 'e1', kind: 'escalation', text: 'Call the provider' } },
    ],
  },
  ...differs,
});
