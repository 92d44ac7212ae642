import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const list = (account: TestAccount, query = '') => call(app, { path: `/ai-sessions${query}`, as: account.engineer });
const idsOf = (body: { items: { external_id: string }[] }) => body.items.map(({ external_id }) => external_id);

describe('the list of sessions', () => {
  it('pages newest first, and a page does not shift when sessions come in between', async () => {
    const account = await anAccount(app);
    for (const id of ['1', '2', '3', '4', '5']) await importLines(app, account, [aSession({ external_id: id })]);
    const first = await list(account, '?limit=2');
    expect(idsOf(first.body)).toEqual(['5', '4']);
    await importLines(app, account, [aSession({ external_id: '6' })]);
    const second = await list(account, `?limit=2&cursor=${first.body.next_cursor}`);
    expect(idsOf(second.body)).toEqual(['3', '2']);
    const third = await list(account, `?limit=2&cursor=${second.body.next_cursor}`);
    expect(idsOf(third.body)).toEqual(['1']);
    expect(third.body.next_cursor).toBeNull();
  });

  it('filters by status, domain and client', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [
      aSession({ external_id: 'a', domain: 'email', client: 'Osprey' }),
      aSession({ external_id: 'b', status: 'escalated', domain: 'email' }),
      aSession({ external_id: 'c' }),
    ]);
    expect(idsOf((await list(account, '?domain=email&status=resolved')).body)).toEqual(['a']);
    expect(idsOf((await list(account, '?client=Osprey')).body)).toEqual(['a']);
    expect(idsOf((await list(account, '?analysis_status=failed')).body)).toEqual([]);
  });

  it('searches problem, resolution and steps in their original words, taking signs literally', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [
      aSession({ external_id: 'step', question: 'Does the "spooler" run at 100%?' }),
      aSession({ external_id: 'problem', problem: 'Bläschen_bild auf dem Monitor' }),
      aSession({ external_id: 'end', resolution: 'Replaced the toner of Anna Berg' }),
    ]);
    const search = async (words: string) => idsOf((await list(account, `?search=${encodeURIComponent(words)}`)).body).sort();
    expect(await search('SPOOLER')).toEqual(['step']);
    expect(await search('"spooler"')).toEqual(['step']);
    expect(await search('100%')).toEqual(['step']);
    expect(await search('bläschen_bild')).toEqual(['problem']);
    expect(await search('toner anna')).toEqual(['end']);
    expect(await search('%')).toEqual(['step']);
    expect(await search('question')).toEqual([]);
  });

  it('refuses a cursor that it did not give out, and an unknown filter by name', async () => {
    const account = await anAccount(app);
    const bad = await list(account, '?cursor=nonsense');
    expect(bad.status).toBe(422);
    expect(bad.body.detail).toContain('cursor');
    const unknown = await list(account, '?status=open');
    expect(unknown.status).toBe(422);
    expect(unknown.body.detail).toContain('resolved');
  });

  it('shows a session with its steps, and to another account nothing', async () => {
    const [account, other] = [await anAccount(app), await anAccount(app)];
    await importLines(app, account, [aSession({ external_id: 'mine', rating: 4, priority: 2 })]);
    const id = (await list(account)).body.items[0].id;
    const detail = await call(app, { path: `/ai-sessions/${id}`, as: account.engineer });
    expect(detail.body).toMatchObject({ external_id: 'mine', rating: 4, priority: '2', step_count: 1, learned_into: [] });
    expect(detail.body.steps[0]).toMatchObject({ kind: 'question', chosen_option: 'Yes', outcome: 'none' });
    expect((await call(app, { path: `/ai-sessions/${id}`, as: other.owner })).status).toBe(404);
    expect((await call(app, { path: '/ai-sessions/nonsense', as: account.engineer })).status).toBe(422);
    expect((await call(app, { path: `/ai-sessions/${id}`, as: account.viewer })).status).toBe(403);
  });
});
