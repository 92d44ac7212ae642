import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Endpoint, isAtLeast, ROLES, type Role } from '@flowpilot/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, type TestAccount, type TestMember } from './an-account.ts';
import { call } from './call.ts';
import { declaredEndpoints, nameOf } from './contracts.ts';
import { type ForeignIds, fillAccount } from './fill-account.ts';
import { aBodyFor } from './sample-body.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

let test: TestApp;
let mine: TestAccount;
let deactivated: TestMember;
let foreign: ForeignIds;
beforeAll(async () => {
  test = await startTestApp();
  mine = await anAccount(test);
  const theirs = await anAccount(test);
  foreign = await fillAccount(test, theirs);
  const gone = await anAccount(test);
  await call(test, { method: 'PATCH', path: `/members/${gone.admin.userId}`, as: gone.owner, body: { status: 'deactivated' } });
  deactivated = gone.admin;
});
afterAll(() => test.close());

const roleEndpoints = declaredEndpoints.filter((endpoint) => ROLES.some((role) => role === endpoint.access));
const withId = roleEndpoints.filter((endpoint) => endpoint.path.includes(':id'));

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

describe.each(declaredEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_name, endpoint) => {
  it.runIf(endpoint.access !== 'public')('answers 401 to nobody, to a key of nobody, and to a deactivated member', async () => {
    const nobody = { ...mine.owner, apiKey: 'fp_000000000000_0000000000000000000000000000000000000000000' };
    for (const as of [null, nobody, deactivated]) expect((await ask(endpoint, as, test.platform.newId())).status).toBe(401);
  });

  it.runIf(ROLES.some((role) => role === endpoint.access))('answers 403 to every role below, and to none above', async () => {
    for (const role of ROLES) {
      if (endpoint.streams === 'events') continue; // covered where an id that leads nowhere ends the call
      const { status } = await ask(endpoint, mine[role], test.platform.newId());
      expect([role, status === 403]).toEqual([role, !isAtLeast(role, endpoint.access as Role)]); // a role, as runIf has seen
    }
  });
});

describe.each(withId.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s with the id of another account', (_name, endpoint) => {
  it('answers exactly as if there were no such id, and changes nothing there', async () => {
    const before = await foreign.fingerprint();
    for (const id of foreign.idsFor(endpoint)) {
      const theirs = await ask(endpoint, mine.owner, id);
      const none = await ask(endpoint, mine.owner, test.platform.newId());
      expect([theirs.status, theirs.body?.detail]).toEqual([404, none.body?.detail]);
    }
    expect(await foreign.fingerprint()).toBe(before);
  });

  it('answers 422 to an id that is no UUID', async () => {
    expect((await ask(endpoint, mine.owner, 'no-uuid')).status).toBe(422);
  });
});
