import type { Endpoint } from '@flowpilot/core/kernel';

const TREE = { id: 'n1', kind: 'resolution', text: 'Restart the spooler.' };

/** A body that each call with one takes; a new call must be added here. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/sample/sign-in': { as: 'viewer' },
  'POST /api/v1/accounts': { name: 'Another' },
  'POST /api/v1/me/account': { account_id: '018f0000-0000-7000-8000-000000000001' },
  'POST /api/v1/teams': { name: 'Team of the matrix' },
  'PATCH /api/v1/teams/:id': { name: 'Renamed by the matrix' },
  'PATCH /api/v1/members/:id': { role: 'viewer' },
  'POST /api/v1/invitations': { email: 'matrix@example.com', role: 'viewer' },
  'POST /api/v1/invitations/accept': { token: 'a-token-that-nobody-was-ever-given', name: 'M', password: 'long-enough-1' },
  'POST /api/v1/api-keys': { name: 'matrix' },
  'POST /api/v1/flows/match': { problem: 'printer does not print' },
  'POST /api/v1/flow-proposals/:id/review': { action: 'modify', modified_flow_data: { tree_structure: TREE } },
  'POST /api/v1/flow-proposals/reviews': { reviews: [{ id: '018f0000-0000-7000-8000-000000000001', action: 'dismiss' }] },
  'POST /api/v1/flywheel/retry': {},
};

/** A body that the endpoint's contract takes; undefined where it takes none. */
export function aBodyFor(endpoint: Endpoint): unknown {
  if (endpoint.body === undefined) return undefined;
  const body = BODIES[`${endpoint.method} ${endpoint.path}`];
  if (body === undefined || !endpoint.body.safeParse(body).success)
    throw new Error(`sample-body.ts has no body that ${endpoint.method} ${endpoint.path} takes`);
  return body;
}
