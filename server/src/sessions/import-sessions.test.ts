import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { importSessions } from './import-sessions.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('importing sessions', () => {
  it('keeps good lines, waiting for analysis, and refuses bad ones by number and reason', async () => {
    const account = await anAccount(app);
    const { body, status } = await importLines(app, account, [
      aSession({ external_id: 'a' }),
      '{ not json',
      JSON.stringify({ ...aSession(), surprise: 1 }),
      JSON.stringify({ ...aSession(), status: 'open' }),
      JSON.stringify({ ...aSession(), domain: 'plumbing' }),
      JSON.stringify({ ...aSession(), problem: undefined }),
      aSession({ started_at: '2026-01-02T00:00:00Z', ended_at: '2026-01-01T00:00:00Z' }),
      aSession({ steps: Array.from({ length: 501 }, () => ({ text: 'step' })) }),
      `"${'x'.repeat(1_000_001)}"`,
      '',
      aSession({ external_id: 'b', steps: [] }),
    ]);
    expect(status).toBe(200);
    expect(body.accepted).toBe(2);
    expect(body.duplicate).toBe(0);
    expect(body.refused.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    const reasons = body.refused.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('surprise'),
      expect.stringContaining('status'),
      expect.stringContaining('domain'),
      expect.stringContaining('problem'),
      expect.stringContaining('ended'),
      expect.stringContaining('501 steps'),
      expect.stringContaining('1000000 bytes'),
    ]);
    const list = await call(app, { path: '/ai-sessions', as: account.engineer });
    expect(list.body.items.map(({ external_id, analysis_status }: Record<string, string>) => [external_id, analysis_status])).toEqual(
      expect.arrayContaining([
        ['a', 'pending'],
        ['b', 'pending'],
      ]),
    );
  });

  it('names the line that is no UTF-8', async () => {
    const account = await anAccount(app);
    const good = Buffer.from(`${JSON.stringify(aSession())}\n`);
    const body = Buffer.concat([good, Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]), good]);
    const answer = await call(app, {
      method: 'POST',
      path: '/ai-sessions/import',
      as: account.admin,
      body,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(answer.body).toMatchObject({ accepted: 1, duplicate: 1, refused: [{ line: 2, reason: 'The line is not valid UTF-8.' }] });
  });

  it('changes nothing for an external id already seen, in the same file or before', async () => {
    const account = await anAccount(app);
    const first = await importLines(app, account, [
      aSession({ external_id: 'x', problem: 'first' }),
      aSession({ external_id: 'x', problem: 'second' }),
    ]);
    expect(first.body).toEqual({ accepted: 1, duplicate: 1, refused: [] });
    const again = await importLines(app, account, [aSession({ external_id: 'x', problem: 'third' }), aSession({ external_id: 'y' })]);
    expect(again.body).toEqual({ accepted: 1, duplicate: 1, refused: [] });
    const { body } = await call(app, { path: '/ai-sessions?search=first', as: account.engineer });
    expect(body.items).toHaveLength(1);
  });

  it('does not mix up accounts that use the same external ids', async () => {
    const [one, other] = [await anAccount(app), await anAccount(app)];
    await importLines(app, one, [aSession({ external_id: 'same' })]);
    expect((await importLines(app, other, [aSession({ external_id: 'same' })])).body.accepted).toBe(1);
  });

  it('links the engineer whose e-mail it is, whatever the case, and the team of that name', async () => {
    const account = await anAccount(app);
    const team = await call(app, { method: 'POST', path: '/teams', as: account.owner, body: { name: 'Service Desk' } });
    await importLines(app, account, [
      aSession({ external_id: 'linked', engineer: account.engineer.email.toUpperCase(), team: 'service desk' }),
      aSession({ external_id: 'named', engineer: 'Somebody Else', team: 'No such team' }),
    ]);
    const { body } = await call(app, { path: '/ai-sessions', as: account.engineer });
    const byId = Object.fromEntries(body.items.map((item: { external_id: string }) => [item.external_id, item]));
    expect(byId['linked']).toMatchObject({ engineer_id: account.engineer.userId, team_id: team.body.id });
    expect(byId['named']).toMatchObject({ engineer: 'Somebody Else', engineer_id: null, team_id: null });
  });

  it('keeps what the database cannot hold by replacing it', async () => {
    const account = await anAccount(app);
    const line = JSON.stringify(aSession({ external_id: 'odd', problem: 'nul: PLACE half: PLACE' }))
      .replace('PLACE', '\\u0000')
      .replace('PLACE', '\\ud800');
    const { body } = await importLines(app, account, [line, aSession()]);
    expect(body).toEqual({ accepted: 2, duplicate: 0, refused: [] });
  });

  it('keeps the batches before a broken connection, and the file can be sent again', async () => {
    const account = await anAccount(app);
    const lines = Array.from({ length: 250 }, (_, at) => `${JSON.stringify(aSession({ external_id: `line-${at}` }))}\n`);
    async function* broken() {
      for (const line of lines.slice(0, 230)) yield Buffer.from(line);
      throw new Error('the connection was dropped');
    }
    await expect(importSessions(account.scopeAs('admin'), broken())).rejects.toThrow('dropped');
    const again = await importLines(
      app,
      account,
      lines.map((line) => line.trim()),
    );
    expect(again.body).toEqual({ accepted: 50, duplicate: 200, refused: [] });
  });

  it('lists 10,000 refused lines and says how many more there were', async () => {
    const account = await anAccount(app);
    const { body } = await importLines(
      app,
      account,
      Array.from({ length: 10_005 }, () => 'x'),
    );
    expect(body.refused).toHaveLength(10_001);
    expect(body.refused.at(-1)).toEqual({ line: 10_000, reason: 'After this line 5 more were refused and are not listed.' });
  });

  it('is for admins: 401 without a key, 403 for an engineer', async () => {
    const account = await anAccount(app);
    const asked = { method: 'POST', path: '/ai-sessions/import', body: '{}', headers: { 'content-type': 'application/x-ndjson' } } as const;
    expect((await call(app, asked)).status).toBe(401);
    expect((await call(app, { ...asked, as: account.engineer })).status).toBe(403);
  });
});
