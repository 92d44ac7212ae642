import { findFaults, nodesOf } from '@flowpilot/core/flows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { reviewingIn } from '../../test/reviewing.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { wakeAccounts } from './flywheel.job.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const replaced = { answer: 'No', resolution: 'Replace the thermal ribbon with a new roll' };

/** Imports these sessions and lets the flywheel analyse them. */
async function learn(account: TestAccount, ...sessions: ReturnType<typeof aSession>[]): Promise<void> {
  const { body } = await importLines(app, account, sessions);
  expect(body.accepted).toBe(sessions.length);
  await app.workOff();
}
const proposals = async (account: TestAccount, query = '') =>
  (await call(app, { path: `/flow-proposals${query}`, as: account.engineer })).body;
const status = async (account: TestAccount) => (await call(app, { path: '/flywheel/status', as: account.engineer })).body;

describe('from sessions to a flow', () => {
  it('proposes a new flow from one session, with evidence for every node, and grows it by the next, making no second one', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    await learn(account, aSession());
    const [proposal, ...others] = await proposals(account);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ proposal_type: 'new_flow', status: 'pending', supporting_session_count: 1, target_flow_id: null });
    await learn(account, aSession(), aSession(replaced));
    const grown = await proposals(account);
    expect(grown).toHaveLength(1);
    expect(grown[0]).toMatchObject({ id: proposal.id, supporting_session_count: 3, status: 'pending' });
    const { proposed_flow_data, evidence, diff } = await by.detail(proposal.id);
    expect(diff).toBeNull();
    expect(findFaults(proposed_flow_data.tree_structure)).toEqual([]);
    const behind = new Set(evidence.map(({ node_id }: { node_id: string }) => node_id));
    const learned = nodesOf(proposed_flow_data.tree_structure).filter(({ kind }) => kind !== 'uncharted' && kind !== 'goto');
    expect(learned.filter(({ id }) => !behind.has(id))).toEqual([]);
    const steps = evidence.map((row: { session_id: string; step_index: number }) => `${row.session_id} ${row.step_index}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(await status(account)).toMatchObject({
      pending: 0,
      analyzing: 0,
      analyzed: 3,
      skipped: 0,
      failed: 0,
      last_run_at: expect.any(String),
    });
  });

  it('publishes it, finds it by its problem at once, and then asks nobody about sessions that follow it', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    const match = async (problem: string) =>
      (await call(app, { method: 'POST', path: '/flows/match', as: account.viewer, body: { problem } })).body;
    await learn(account, aSession(), aSession(replaced));
    expect(await match('label printer gives blank labels')).toEqual([]);
    const [{ id }] = await proposals(account);
    const { published_flow_id: flowId } = (await by.review(id, { action: 'approve' })).body;
    expect(await match('label printer gives blank labels')).toMatchObject([
      { flow_id: flowId, score: expect.any(Number), why: expect.any(String) },
    ]);
    await learn(account, aSession());
    expect(await proposals(account, '?status=pending')).toEqual([]);
    const [reinforced] = await proposals(account, '?type=auto_reinforced');
    expect(reinforced).toMatchObject({ status: 'auto_reinforced', target_flow_id: flowId, supporting_session_count: 1 });
    expect(await by.flow(flowId)).toMatchObject({ version: 1, supporting_session_count: 3 });
    const record = await by.detail(reinforced.id);
    expect(record.evidence.length).toBeGreaterThan(0);
    expect(findFaults(record.proposed_flow_data.tree_structure)).toEqual([]);
    const refused = await by.review(reinforced.id, { action: 'approve' });
    expect([refused.status, refused.body.detail]).toEqual([400, 'Cannot review proposal in status: auto_reinforced']);
    await by.undo(id);
    expect(await match('label printer gives blank labels')).toEqual([]);
  });

  it('proposes a new branch of a published flow, which grows, and becomes its next version', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    await learn(account, aSession());
    const [{ id }] = await proposals(account);
    const { published_flow_id: flowId } = (await by.review(id, { action: 'approve' })).body;
    await learn(account, aSession(replaced));
    await learn(account, aSession(replaced));
    const open = await proposals(account, '?status=pending');
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({
      proposal_type: 'branch_addition',
      target_flow_id: flowId,
      base_version: 1,
      supporting_session_count: 2,
    });
    const merge = await by.merge(open[0].id);
    const answer = await by.review(open[0].id, {
      action: 'approve',
      modified_flow_data: { tree_structure: merge.tree_structure },
      expected_version: merge.live_version,
    });
    expect(answer.body).toMatchObject({ status: 'approved', published_flow_id: flowId, published_version: 2 });
    const flow = await by.flow(flowId);
    expect(flow).toMatchObject({ version: 2, origin: 'ai_enhanced', supporting_session_count: 3 });
    expect(JSON.stringify(flow.tree_structure)).toContain('thermal ribbon');
    await learn(account, aSession(replaced));
    expect(await proposals(account, '?status=pending')).toEqual([]);
  });

  it('brings a dismissed proposal back when it gains support, with the reason in its history', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    await learn(account, aSession());
    const [{ id }] = await proposals(account);
    await by.review(id, { action: 'dismiss' });
    await learn(account, aSession());
    const detail = await by.detail(id);
    expect(detail).toMatchObject({ status: 'pending', supporting_session_count: 2, reviewed_at: null });
    expect(detail.history.map(({ action }: { action: string }) => action)).toEqual(['created', 'dismiss', 'reopened']);
    expect(detail.history.at(-1).notes).toContain('2');
  });

  it('skips what nothing can be learned from, and says why', async () => {
    const account = await anAccount(app);
    await learn(
      account,
      aSession({ status: 'escalated' }),
      aSession({ status: 'abandoned' }),
      aSession({ steps: [] }),
      aSession({ resolution: null }),
    );
    expect(await status(account)).toMatchObject({ skipped: 4, analyzed: 0 });
    const { items } = (await call(app, { path: '/ai-sessions?analysis_status=skipped', as: account.engineer })).body;
    for (const item of items) expect(item.analysis_note).toMatch(/\w+/);
    expect(await proposals(account)).toEqual([]);
  });

  it('keeps secrets and personal data out of proposals and quotes, and the session as it was', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    await learn(
      account,
      aSession({
        question: 'Did anna.berg@client.example restart it?',
        problem: 'Printer of anna.berg@client.example prints blank labels',
      }),
    );
    const [{ id }] = await proposals(account);
    const quotes = await call(app, { path: `/flow-proposals/${id}/evidence`, as: account.engineer });
    expect(quotes.body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify([await by.detail(id), quotes.body])).not.toContain('anna.berg');
    const found = await call(app, { path: '/ai-sessions?search=anna.berg', as: account.engineer });
    expect(found.body.items).toHaveLength(1);
    const session = await call(app, { path: `/ai-sessions/${found.body.items[0].id}`, as: account.engineer });
    expect(session.body.learned_into).toMatchObject([{ kind: 'proposal', id }]);
  });
});

describe('a run that somebody asks for', () => {
  it('answers 202 with a job whose progress is told, and can be replayed from any event', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession(), aSession(), aSession({ status: 'abandoned' })]);
    const asked = await call(app, { method: 'POST', path: '/flywheel/run', as: account.admin });
    expect(asked.status).toBe(202);
    const path = `/jobs/${asked.body.job_id}`;
    expect((await call(app, { path, as: account.engineer })).body).toEqual({ state: 'queued', done: 0, total: 3, message: null });
    await app.workOff();
    expect((await call(app, { path, as: account.engineer })).body).toEqual({ state: 'done', done: 3, total: 3, message: null });
    const whole = await call(app, { path: `${path}/events`, as: account.engineer });
    const ids = [...whole.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(whole.text).toMatch(/event: done\ndata: .*"state":"done"/);
    const rest = await call(app, { path: `${path}/events`, as: account.engineer, headers: { 'last-event-id': String(ids[0]) } });
    expect([...rest.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(ids.slice(1));
    const eventsAfter = (id: number | undefined) =>
      call(app, { path: `${path}/events`, as: account.engineer, headers: { 'last-event-id': String(id) } });
    expect((await eventsAfter(ids.at(-1))).status).toBe(204);
    app.advance(8 * 24 * 3_600_000);
    await wakeAccounts(app.platform);
    expect((await eventsAfter(0)).status).toBe(204);
    expect((await call(app, { path, as: account.engineer })).body).toMatchObject({ state: 'done' });
  });

  it('ends at once when nothing waits, and is invisible to another account', async () => {
    const [account, other] = [await anAccount(app), await anAccount(app)];
    const { job_id } = (await call(app, { method: 'POST', path: '/flywheel/run', as: account.admin })).body;
    await app.workOff();
    expect((await call(app, { path: `/jobs/${job_id}`, as: account.engineer })).body).toMatchObject({ state: 'done', done: 0, total: 0 });
    expect((await call(app, { path: `/jobs/${job_id}`, as: other.owner })).status).toBe(404);
    expect((await call(app, { path: `/jobs/${job_id}/events`, as: other.owner })).status).toBe(404);
    expect((await call(app, { method: 'POST', path: '/flywheel/run', as: account.engineer })).status).toBe(403);
  });
});
