import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aProposal } from '../../../../test/a-proposal.ts';
import { anAccount, type TestAccount } from '../../../../test/an-account.ts';
import { call } from '../../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../../test/start-test-app.ts';

let app: TestApp;
let account: TestAccount;
let other: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  [account, other] = [await anAccount(app), await anAccount(app)];
  for (const name of ['One', 'Two']) await call(app, { method: 'POST', path: '/teams', as: account.owner, body: { name } });
  const lines = ['a', 'b', 'c'].map((id) =>
    JSON.stringify({ external_id: id, problem: 'x', client: 'Acme', status: 'resolved', steps: [] }),
  );
  await call(app, { method: 'POST', path: '/ai-sessions/import', as: account.admin, body: lines.join('\n') });
});
afterAll(() => app.close());

const get = (path: string, as = account.owner) => call(app, { path, as });
const cursorOf = async (path: string): Promise<string> => (await get(path)).body.next_cursor;

describe('a cursor', () => {
  it('leads through a list, also with pages of another length', async () => {
    const cursor = await cursorOf('/ai-sessions?client=Acme&limit=1');
    const rest = await get(`/ai-sessions?client=Acme&limit=2&cursor=${cursor}`);
    expect([rest.status, rest.body.items.length, rest.body.next_cursor]).toEqual([200, 2, null]);
  });

  it('is refused by another list, by the same with other filters, and by another account', async () => {
    const sessions = await cursorOf('/ai-sessions?client=Acme&limit=1');
    const members = await cursorOf('/members?limit=1');
    const foreign = [
      await get(`/flows?cursor=${sessions}`),
      await get(`/flows?cursor=${members}`),
      await get(`/ai-sessions?cursor=${members}`),
      await get(`/ai-sessions?cursor=${sessions}`),
      await get(`/ai-sessions?client=Acme&status=resolved&cursor=${sessions}`),
      await get(`/ai-sessions?client=Acme&cursor=${sessions}`, other.owner),
    ];
    for (const { status, body } of foreign) expect([status, body.errors?.[0].pointer]).toEqual([422, '/query/cursor']);
    expect(foreign[0]?.body.detail).toContain('not a cursor of this list');
  });

  it('of one thing is refused by the same list of another', async () => {
    const [one, two] = [await aProposal(app, account), await aProposal(app, account)];
    const cursor = await cursorOf(`/flow-proposals/${one.id}/evidence?limit=1`);
    expect((await get(`/flow-proposals/${one.id}/evidence?limit=1&cursor=${cursor}`)).status).toBe(200);
    expect((await get(`/flow-proposals/${two.id}/evidence?limit=1&cursor=${cursor}`)).status).toBe(422);
  });

  it('is refused when it was made up or changed', async () => {
    const good = await cursorOf('/teams?limit=1');
    const [place] = JSON.parse(Buffer.from(good, 'base64url').toString());
    const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const bad of [
      write(place),
      write([place, '']),
      write([place, 'A'.repeat(16)]),
      write([place, 7]),
      randomBytes(40).toString('hex'),
      '%25',
    ])
      expect((await get(`/teams?limit=1&cursor=${bad}`)).status).toBe(422);
  });
});
