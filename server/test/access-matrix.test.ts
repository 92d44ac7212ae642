import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Endpoint, isAtLeast, ROLES, type Role } from '@flowpilot/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from './a-browser.ts';
import { anAccount, type TestAccount, type TestMember } from './an-account.ts';
import { type Call, call } from './call.ts';
import { declaredEndpoints, nameOf } from './contracts.ts';
import { type ForeignIds, fillAccount } from './fill-account.ts';
import { idFieldsOf } from './id-fields.ts';
import { aBodyFor } from './sample-body.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

let test: TestApp;
let mine: TestAccount;
let theirs: TestAccount;
let deactivated: TestMember;
let foreign: ForeignIds;
beforeAll(async () => {
  test = await startTestApp();
  mine = await anAccount(test);
  theirs = await anAccount(test);
  foreign = await fillAccount(test, theirs);
  const gone = await anAccount(test);
  await call(test, { method: 'PATCH', path: `/members/${gone.admin.userId}`, as: gone.owner, body: { status: 'deactivated' } });
  deactivated = gone.admin;
});
afterAll(() => test.close());

const roleEndpoints = declaredEndpoints.filter((endpoint) => ROLES.some((role) => role === endpoint.access));
const closedEndpoints = declaredEndpoints.filter((endpoint) => endpoint.access !== 'public');
const withId = roleEndpoints.filter((endpoint) => endpoint.path.includes(':id'));

/** Lists below a thing of the account are not here: the path's id ends those calls before a cursor is read. */
const topLists = roleEndpoints.filter(
  ({ query, path }) => query?.safeParse({ cursor: 'x' }).success && !query.safeParse({ nonsense: 'x' }).success && !path.includes(':'),
);
const named = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const);

function ask(endpoint: Endpoint, as: TestMember | null, id: string) {
  const path = endpoint.path.replace(':id', id).replace(':number', '1').replace(':token', 'a-token-that-nobody-was-ever-given');
  const body = endpoint.streams === 'ndjson' ? '\n' : aBodyFor(endpoint);
  return call(test, { method: endpoint.method, path, as, ...(body === undefined ? {} : { body }) });
}

describe('the route table', () => {
  it('is the contracts: nothing declared is missing, nothing is served that was not declared', () => {
    expect(test.app.endpoints.map(nameOf).sort()).toEqual(declaredEndpoints.map(nameOf).sort());
  });

  it('reads every contract there is', () => {
    const core = join(import.meta.dirname, '../../core/src');
    const contracts = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.contract.ts'));
    expect(new Set(declaredEndpoints.map((endpoint) => endpoint.tag)).size).toBe(contracts.length);
  });
});

describe.each(named(closedEndpoints))('%s', (_name, endpoint) => {
  it('answers 401 to nobody, to a key of nobody, and to a deactivated member', async () => {
    const nobody = { ...mine.owner, apiKey: 'fp_000000000000_0000000000000000000000000000000000000000000' };
    for (const as of [null, nobody, deactivated]) expect((await ask(endpoint, as, test.platform.newId())).status).toBe(401);
  });
});

describe.each(named(roleEndpoints))('%s', (_name, endpoint) => {
  it('answers 403 to every role below, and to none above', async () => {
    for (const role of ROLES) {
      const { status } = await ask(endpoint, mine[role], test.platform.newId());
      expect([role, status === 403]).toEqual([role, !suffices(role, endpoint)]);
    }
  });
});

describe.each(named(withId))('%s with the id of another account', (_name, endpoint) => {
  it.each(ROLES)('answers a %s exactly as if there were no such id, and changes nothing there', async (role) => {
    const before = await foreign.fingerprint();
    for (const id of foreign.idsFor(endpoint)) {
      const there = await ask(endpoint, mine[role], id);
      const none = await ask(endpoint, mine[role], test.platform.newId());
      expect([there.status, there.body?.detail]).toEqual([suffices(role, endpoint) ? 404 : 403, none.body?.detail]);
    }
    expect(await foreign.fingerprint()).toBe(before);
  });

  it('answers 422 to an id that is no UUID', async () => {
    expect((await ask(endpoint, mine.owner, 'no-uuid')).status).toBe(422);
  });
});

/** Every field beside the path that takes an id: the kind of thing it names, and the call with that id in it. */
const REFERENCES: Readonly<Record<string, { kind: string; ask(id: string): Call }>> = {
  'POST /api/v1/me/account body.account_id': {
    kind: 'accounts',
    ask: (account_id) => ({ method: 'POST', path: '/me/account', body: { account_id } }),
  },
  'PATCH /api/v1/members/:id body.team_id': {
    kind: 'teams',
    ask: (team_id) => ({ method: 'PATCH', path: `/members/${mine.viewer.userId}`, body: { team_id } }),
  },
  'POST /api/v1/invitations body.team_id': {
    kind: 'teams',
    ask: (team_id) => ({ method: 'POST', path: '/invitations', body: { email: 'm@example.com', role: 'viewer', team_id } }),
  },
  'GET /api/v1/ai-sessions query.team_id': { kind: 'teams', ask: (id) => ({ path: `/ai-sessions?team_id=${id}` }) },
  'POST /api/v1/flow-proposals/reviews body.reviews[].id': {
    kind: 'flow-proposals',
    ask: (id) => ({ method: 'POST', path: '/flow-proposals/reviews', body: { reviews: [{ id, action: 'dismiss' }] } }),
  },
  'POST /api/v1/flywheel/retry body.session_ids[]': {
    kind: 'ai-sessions',
    ask: (id) => ({ method: 'POST', path: '/flywheel/retry', body: { session_ids: [id] } }),
  },
};

describe('ids in bodies and queries', () => {
  it('are all walked below', () => {
    const fields = declaredEndpoints.flatMap((endpoint) => idFieldsOf(endpoint).map((field) => `${nameOf(endpoint)} ${field}`));
    expect(Object.keys(REFERENCES).sort()).toEqual(fields.sort());
  });

  describe.each(Object.entries(REFERENCES))('%s of another account', (_field, reference) => {
    it.each(ROLES)('is answered to a %s exactly as if it led nowhere, and changes nothing there', async (role) => {
      const before = await foreign.fingerprint();
      const nowhere = await said(reference.ask(test.platform.newId()), mine[role]);
      for (const id of reference.kind === 'accounts' ? [theirs.accountId] : foreign.idsOf(reference.kind))
        expect(await said(reference.ask(id), mine[role])).toEqual(nowhere);
      expect(await foreign.fingerprint()).toBe(before);
    });
  });

  it('let nobody who is signed in work in an account of others', async () => {
    await test.platform.signIn.setPassword(mine.owner.userId, 'correct horse battery');
    const browser = aBrowserOf(() => test);
    const credentials = { email: mine.owner.email, password: 'correct horse battery' };
    await browser({ method: 'POST', path: '/api/auth/sign-in/email', body: credentials });
    const choose = (account_id: string): Call => ({ method: 'POST', path: '/me/account', body: { account_id } });
    expect((await browser(choose(theirs.accountId))).status).toBe(404);
    expect((await browser({ path: '/me' })).body.account.id).toBe(mine.accountId);
    expect((await browser(choose(mine.accountId))).status).toBe(200);
  });
});

describe.each(named(topLists))('%s with a cursor of another account', (_name, endpoint) => {
  it.each(ROLES)('is refused to a %s and shows nothing of theirs', async (role) => {
    const cursor = await foreign.cursorOf(endpoint);
    const { status, text } = await call(test, { path: `${endpoint.path}?cursor=${cursor}`, as: mine[role] });
    expect(status).toBe(suffices(role, endpoint) ? 422 : 403);
    for (const id of foreign.idsFor(endpoint)) expect(text).not.toContain(id);
  });
});

const suffices = (role: Role, endpoint: Endpoint): boolean => ROLES.some((one) => one === endpoint.access && isAtLeast(role, one));

/** What an answer says, apart from the ids that were asked for and those of the request. */
async function said(asked: Call, as: TestMember) {
  const { status, body, text } = await call(test, { ...asked, as });
  if (status >= 400) return { status, detail: body.detail };
  return { status, text: text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id') };
}
