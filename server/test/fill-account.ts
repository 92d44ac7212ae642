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
  /** Changes when anything in that account does. */
  fingerprint(): Promise<string>;
}

const SESSION = {
  external_id: 'm-1',
  problem: 'The printer prints blank pages',
  domain: 'printing',
  status: 'resolved',
  steps: [{ kind: 'question', text: 'Is there toner?', options: ['Yes', 'No'], chosen_option: 'No' }],
  resolution: 'Replaced the toner cartridge',
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
  const team = await post('/teams', { name: 'Theirs' });
  const key = await post('/api-keys', { name: 'theirs' });
  const invitation = await post('/invitations', { email: 'new@example.com', role: 'viewer' });
  await post('/ai-sessions/import', `${JSON.stringify(SESSION)}\n`);
  const job = await post('/flywheel/run');
  await test.workOff();
  const [proposal] = await list('/flow-proposals');
  if (proposal === undefined) throw new Error('the session of the other account became no proposal');
  await post(`/flow-proposals/${proposal}/review`, { action: 'approve' });
  const ids: Readonly<Record<string, string[]>> = {
    teams: [team.id],
    members: [account.viewer.userId],
    invitations: [invitation.id],
    'api-keys': [key.id],
    jobs: [job.job_id],
    'ai-sessions': await list('/ai-sessions'),
    'flow-proposals': [proposal],
    flows: await list('/flows'),
  };
  return {
    idsFor: (endpoint) => {
      const found = ids[endpoint.path.split('/')[3] ?? ''];
      if (found === undefined || found.length === 0)
        throw new Error(`fill-account.ts makes nothing that ${endpoint.path} could be asked for`);
      return found;
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
