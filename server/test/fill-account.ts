import { createHash } from 'node:crypto';
import type { Endpoint } from '@flowpilot/core/kernel';
import { readExportPage } from '../src/operator/export.store.ts';
import { EXPORTED } from '../src/operator/exported-kinds.ts';
import { inTransaction } from '../src/platform/scope.ts';
import type { TestAccount } from './an-account.ts';
import { call } from './call.ts';
import type { TestApp } from './start-test-app.ts';

/** What another account holds, so that somebody can try to reach it. */
export interface ForeignIds {
  /** Real ids of that account, of the kind that the endpoint takes. */
  idsFor(endpoint: Endpoint): string[];
  /** Real ids of one kind of thing there, by its name in paths. */
  idsOf(kind: string): string[];
  /** Where that account's first page of a list ends, at one thing a page. */
  cursorOf(endpoint: Endpoint): Promise<string>;
  /** Changes when anything in that account does. */
  fingerprint(): Promise<string>;
}

/** Two of each kind, so that every list has a second page. */
const SESSION = {
  external_id: 'm-1',
  problem: 'The printer prints blank pages',
  domain: 'printing',
  status: 'resolved',
  steps: [{ kind: 'question', text: 'Is there toner?', options: ['Yes', 'No'], chosen_option: 'No' }],
  resolution: 'Replaced the toner cartridge',
};
const ANOTHER_SESSION = {
  external_id: 'm-2',
  problem: 'The VPN client disconnects every few minutes',
  domain: 'networking',
  status: 'resolved',
  steps: [{ kind: 'question', text: 'Is the network adapter allowed to sleep?', options: ['Yes', 'No'], chosen_option: 'Yes' }],
  resolution: 'Switched off power saving of the network adapter',
};

/** Fills an account through its own interface: a team, a key, an invitation, a session, a proposal, a flow, a job. */
export async function fillAccount(test: TestApp, account: TestAccount): Promise<ForeignIds> {
  const as = account.owner;
  const post = async (path: string, body?: unknown) => {
    const answered = await call(test, { method: 'POST', path, as, ...(body === undefined ? {} : { body }) });
    if (answered.status >= 300) throw new Error(`${path} answered ${answered.status}: ${answered.text}`);
    return answered.body;
  };
  const list = async (path: string) => {
    const { body } = await call(test, { path, as });
    return (Array.isArray(body) ? body : body.items).map((item: { id: string }) => item.id) as string[]; // lists of things with ids
  };
  const teams = [await post('/teams', { name: 'Theirs' }), await post('/teams', { name: 'Theirs too' })];
  const key = await post('/api-keys', { name: 'theirs' });
  const invitation = await post('/invitations', { email: 'new@example.com', role: 'viewer' });
  await post('/invitations', { email: 'newer@example.com', role: 'viewer' });
  await post('/ai-sessions/import', `${JSON.stringify(SESSION)}\n${JSON.stringify(ANOTHER_SESSION)}\n`);
  const job = await post('/flywheel/run');
  await test.workOff();
  const proposals = await list('/flow-proposals');
  if (proposals.length < 2) throw new Error('the sessions of the other account did not become two proposals');
  for (const proposal of proposals) await post(`/flow-proposals/${proposal}/review`, { action: 'approve' });
  const ids: Readonly<Record<string, string[]>> = {
    teams: teams.map((team) => team.id),
    members: [account.viewer.userId],
    invitations: [invitation.id],
    'api-keys': [key.id],
    jobs: [job.job_id],
    'ai-sessions': await list('/ai-sessions'),
    'flow-proposals': proposals,
    flows: await list('/flows'),
  };
  const idsOf = (kind: string) => {
    const found = ids[kind];
    if (found === undefined || found.length === 0) throw new Error(`fill-account.ts makes no ${kind}`);
    return found;
  };
  return {
    idsFor: (endpoint) => idsOf(endpoint.path.split('/')[3] ?? ''),
    idsOf,
    cursorOf: async ({ path }) => {
      const { body } = await call(test, { path: `${path}?limit=1`, as });
      if (typeof body.next_cursor !== 'string') throw new Error(`fill-account.ts makes no second page of ${path}`);
      return body.next_cursor;
    },
    fingerprint: () => fingerprintOf(account),
  };
}

async function fingerprintOf(account: TestAccount): Promise<string> {
  const hash = createHash('sha256');
  for (const part of EXPORTED) {
    const { rows } = await inTransaction(account.scope, (scope) => readExportPage(scope, part, null));
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}
