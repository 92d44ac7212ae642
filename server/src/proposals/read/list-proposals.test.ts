import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aProposal } from '../../../test/a-proposal.ts';
import { anAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { reviewingIn } from '../../../test/reviewing.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the list of proposals', () => {
  it('sorts, filters and pages, with the total and the links in its headers', async () => {
    const account = await anAccount(app);
    const list = (query = '') => call(app, { path: `/flow-proposals${query}`, as: account.engineer });
    const made: string[] = [];
    for (const confidence of [0.2, 0.9, 0.9])
      made.push((await aProposal(app, account, { confidence, domain: confidence > 0.5 ? 'printing' : null })).id);
    const [low = '', high1 = '', high2 = ''] = made;
    const idsOf = ({ body }: { body: { id: string }[] }) => body.map(({ id }) => id);
    expect(idsOf(await list())).toEqual([high2, high1, low]);
    expect(idsOf(await list('?sort_by=confidence'))).toEqual([high1, high2, low]);
    expect(idsOf(await list('?sort_by=sessions'))).toEqual([low, high1, high2]);
    expect(idsOf(await list('?domain=printing&status=pending&type=new_flow'))).toEqual([high2, high1]);
    expect(idsOf(await list('?status=rejected'))).toEqual([]);
    const second = await list('?skip=1&limit=1&sort_by=confidence');
    expect(idsOf(second)).toEqual([high2]);
    expect(second.headers['x-total-count']).toBe('3');
    const links = String(second.headers['link']);
    const leads = Object.fromEntries(
      [...links.matchAll(/<[^>]*skip=(\d+)[^>]*>; rel="(\w+)"/g)].map(([, skip, rel]) => [rel, Number(skip)]),
    );
    expect(leads).toEqual({ first: 0, prev: 0, next: 2, last: 2 });
    expect(links).toContain('sort_by=confidence');
    const [summary] = (await list('?limit=1')).body;
    expect(Object.keys(summary).sort()).toEqual([
      'base_version',
      'confidence_score',
      'created_at',
      'description',
      'id',
      'problem_domain',
      'proposal_type',
      'reviewed_at',
      'source_session_id',
      'status',
      'supporting_session_count',
      'target_flow_id',
      'team_id',
      'title',
      'updated_at',
      'version',
    ]);
  });

  it('names the allowed values of a word it does not know, and refuses what is out of bounds', async () => {
    const account = await anAccount(app);
    const ask = (query: string, as = account.engineer) => call(app, { path: `/flow-proposals${query}`, as });
    const unknown = await ask('?status=open');
    expect([unknown.status, unknown.body.detail.includes('auto_reinforced')]).toEqual([422, true]);
    for (const query of ['?skip=10001', '?skip=-1', '?limit=0', '?limit=101', '?limit=many', '?surprise=1', '?sort_by=oldest']) {
      expect([query, (await ask(query)).status]).toEqual([query, 422]);
    }
    expect((await ask('?skip=10000')).body).toEqual([]);
    expect((await ask('', account.viewer)).status).toBe(403);
    expect((await call(app, { path: '/flow-proposals' })).status).toBe(401);
  });

  it('shows an account nothing of another, neither in the list nor by id', async () => {
    const [account, other] = [await anAccount(app), await anAccount(app)];
    const { id } = await aProposal(app, account);
    const ask = (path: string) => call(app, { path, as: other.owner });
    expect((await ask('/flow-proposals')).body).toEqual([]);
    for (const path of [
      `/flow-proposals/${id}`,
      `/flow-proposals/${id}/merge`,
      `/flow-proposals/${id}/evidence`,
      `/flow-proposals/${randomUUID()}`,
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.body.detail]).toEqual([path, 404, 'Proposal not found']);
    }
    expect((await ask('/flow-proposals/nonsense')).status).toBe(422);
  });
});

describe('the figures of the queue', () => {
  it('count the last 7 days by the present status, once', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    const stats = async () => (await call(app, { path: '/flow-proposals/stats', as: account.engineer })).body;
    expect(await stats()).toEqual({
      pending_count: 0,
      approved_this_week: 0,
      rejected_this_week: 0,
      auto_reinforced_this_week: 0,
      top_domains: [],
      modified_this_week: 0,
      dismissed_this_week: 0,
      median_days_in_queue: null,
    });
    const made: string[] = [];
    for (const domain of ['email', 'printing', 'printing', 'cloud', 'cloud', null] as const)
      made.push((await aProposal(app, account, { domain })).id);
    const [one = '', two = '', , four = ''] = made;
    await by.review(one, { action: 'dismiss' });
    await by.review(one, { action: 'approve' });
    await by.review(two, { action: 'modify', modified_flow_data: (await by.detail(two)).proposed_flow_data });
    await by.review(four, { action: 'reject' });
    const now = await stats();
    expect(now).toMatchObject({
      pending_count: 3,
      approved_this_week: 2,
      modified_this_week: 1,
      rejected_this_week: 1,
      dismissed_this_week: 0,
    });
    expect(now.top_domains).toEqual([
      { domain: 'cloud', count: 1 },
      { domain: 'printing', count: 1 },
    ]);
    expect(now.median_days_in_queue).toBeGreaterThanOrEqual(0);
    expect(now.median_days_in_queue).toBeLessThan(0.1);
    app.advance(7 * 24 * 3_600_000 + 60_000);
    expect(await stats()).toMatchObject({ pending_count: 3, approved_this_week: 0, rejected_this_week: 0, median_days_in_queue: null });
  });
});
