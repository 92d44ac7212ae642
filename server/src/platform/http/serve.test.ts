import { endpoint, Refusal } from '@flowpilot/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestPlatform, type TestPlatform } from '../../../test/start-test-platform.ts';
import type { App } from './app.ts';
import type { Caller } from './caller.ts';
import { withHeaders } from './http.ts';
import { makeApp } from './make-app.ts';
import { serve, servePublic, serveSignedIn } from './serve.ts';

const Colour = z.enum(['red', 'green']);
const Answer = z.object({ ok: z.boolean() });
const tag = 'Test';
const contract = {
  write: endpoint({
    method: 'POST',
    path: '/api/v1/things/:id',
    access: 'admin',
    tag,
    summary: 'w',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ colour: Colour, size: z.int().max(9) }),
    bodyLimitBytes: 2000,
    answer: Answer,
  }),
  rated: endpoint({ method: 'GET', path: '/api/v1/rated', access: 'viewer', tag, summary: 'r', ratePerMinute: 2, answer: Answer }),
  fail: endpoint({
    method: 'GET',
    path: '/api/v1/fail',
    access: 'public',
    tag,
    summary: 'f',
    query: z.strictObject({ how: z.string() }),
    answer: Answer,
  }),
  lines: endpoint({
    method: 'POST',
    path: '/api/v1/lines',
    access: 'admin',
    tag,
    summary: 'l',
    streams: 'ndjson',
    answer: z.object({ bytes: z.int() }),
  }),
  me: endpoint({ method: 'GET', path: '/api/v1/self', access: 'signed_in', tag, summary: 's', answer: z.object({ name: z.string() }) }),
};

let test: TestPlatform;
let app: App;
let ran = 0;
beforeAll(async () => {
  test = await startTestPlatform({ rateFactor: 1 });
  app = await makeApp(test.platform, (headers) => Promise.resolve(callerOf(headers.get('authorization') ?? '')));
  serve(app, contract.write, () => {
    ran += 1;
    return { ok: true };
  });
  serve(app, contract.rated, { handle: () => withHeaders({ ok: true }, { 'x-extra': '1' }), withoutAccount: () => ({ ok: false }) });
  servePublic(app, contract.fail, (_platform, { how }) => fail(how));
  serve(app, contract.lines, async (_scope, _input, http) => {
    let bytes = 0;
    for await (const chunk of http.body) bytes += chunk.length;
    return { bytes };
  });
  serveSignedIn(app, contract.me, ({ caller }) => ({ name: caller.name }));
});
afterAll(async () => {
  await app.close();
  await test.close();
});

const ACCOUNT = '018f0000-0000-7000-8000-000000000001';
function callerOf(word: string): Caller | null {
  const [role, name = 'Ann'] = word.split(' ');
  const base = { userId: ACCOUNT, email: 'a@example.com', name, keyId: `key-${name}`, sessionId: null, setCookies: [] };
  if (role === 'nobody') return { ...base, account: null };
  return role === 'viewer' || role === 'admin' ? { ...base, account: { accountId: ACCOUNT, role } } : null;
}

function fail(how: string): { ok: boolean } {
  if (how === 'refusal') throw new Refusal('moved_on', 'The flow moved on.', { live_version: 3 });
  if (how === 'drift') return { ok: true, secret: 'x' } as { ok: boolean }; // what a careless presenter would do
  throw new Error('the secret of the house');
}

const post = (payload: string, as = 'admin', id = ACCOUNT) =>
  app.inject({ method: 'POST', url: `/api/v1/things/${id}`, headers: { authorization: as, 'content-type': 'application/json' }, payload });
const get = (url: string, as = 'viewer') => app.inject({ url, headers: { authorization: as } });

describe('the order of checks', () => {
  it('asks who calls before anything else, then for the role, then for JSON, then for the fields', async () => {
    expect((await post('{', '', 'no-uuid')).statusCode).toBe(401);
    expect((await post('{', 'viewer', 'no-uuid')).statusCode).toBe(403);
    expect((await post('{', 'admin', 'no-uuid')).statusCode).toBe(400);
    expect((await post('{}', 'admin', 'no-uuid')).statusCode).toBe(422);
    expect(ran).toBe(0);
    expect((await post('{"colour":"red","size":1}')).statusCode).toBe(200);
    expect(ran).toBe(1);
  });

  it('names every field at fault, and the values that are allowed', async () => {
    const answered = (await post('{"colour":"blue","size":"big","shape":1}', 'admin', '7')).json();
    expect(answered.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual(['/colour', '/path/id', '/shape', '/size']);
    expect(answered.errors.find((fault: { pointer: string }) => fault.pointer === '/colour').detail).toBe('Must be one of: red, green.');
  });

  it('refuses a query that the database cannot hold', async () => {
    const answered = await get('/api/v1/fail?how=%00');
    expect([answered.statusCode, answered.json().errors[0].pointer]).toEqual([422, '/query/how']);
  });

  it('refuses an unknown query on a call that takes none', async () => {
    expect((await get('/api/v1/self?x=1')).statusCode).toBe(422);
  });
});

describe('problems', () => {
  it('are problem+json with the request id', async () => {
    const answered = await get('/api/v1/fail?how=refusal');
    expect(answered.statusCode).toBe(409);
    expect(answered.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answered.json()).toMatchObject({
      status: 409,
      code: 'moved_on',
      detail: 'The flow moved on.',
      live_version: 3,
      request_id: answered.headers['x-request-id'],
    });
  });

  it('say nothing of a defect', async () => {
    const answered = await get('/api/v1/fail?how=defect');
    expect(answered.statusCode).toBe(500);
    expect(answered.body).not.toContain('secret of the house');
  });

  it('turn an answer that drifts from its contract into a failure, in tests', async () => {
    expect((await get('/api/v1/fail?how=drift')).statusCode).toBe(500);
  });

  it('cover a body too large, a body of another type, invalid UTF-8 and a path that leads nowhere', async () => {
    expect((await post(JSON.stringify({ colour: 'red', size: 1, pad: 'x'.repeat(3000) }))).statusCode).toBe(413);
    const typed = await app.inject({
      method: 'POST',
      url: `/api/v1/things/${ACCOUNT}`,
      headers: { authorization: 'admin', 'content-type': 'text/csv' },
      payload: 'a,b',
    });
    expect([typed.statusCode, typed.json().status]).toEqual([415, 415]);
    const bytes = await app.inject({
      method: 'POST',
      url: `/api/v1/things/${ACCOUNT}`,
      headers: { authorization: 'admin', 'content-type': 'application/json' },
      payload: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    expect(bytes.statusCode).toBe(400);
    expect((await get('/api/v1/nowhere')).statusCode).toBe(404);
  });
});

describe('rates', () => {
  it('are counted a caller and endpoint, and say when to come back', async () => {
    const calls = [];
    for (let n = 0; n < 3; n++) calls.push(await get('/api/v1/rated', 'viewer Bob'));
    expect(calls.map((answered) => answered.statusCode)).toEqual([200, 200, 429]);
    expect(Number(calls[2]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/api/v1/rated', 'viewer Eve')).statusCode).toBe(200);
  });

  it('start anew with the next minute', async () => {
    for (let n = 0; n < 3; n++) await get('/api/v1/rated', 'viewer Joe');
    test.advance(60_000);
    expect((await get('/api/v1/rated', 'viewer Joe')).statusCode).toBe(200);
  });
});

describe('who calls', () => {
  it('gives somebody without an account the answer for it, and 404 where there is none', async () => {
    expect((await get('/api/v1/rated', 'nobody Kim')).json()).toEqual({ ok: false });
    expect((await post('{"colour":"red","size":1}', 'nobody')).statusCode).toBe(404);
    expect((await get('/api/v1/self', 'nobody Kim')).json()).toEqual({ name: 'Kim' });
  });

  it('adds headers to an answer', async () => {
    expect((await get('/api/v1/rated', 'viewer Hal')).headers['x-extra']).toBe('1');
  });

  it('hands a stream through, whatever it calls itself', async () => {
    for (const type of ['application/x-ndjson', 'application/json', 'text/plain', null]) {
      const headers = { authorization: 'admin', ...(type === null ? {} : { 'content-type': type }) };
      const answered = await app.inject({ method: 'POST', url: '/api/v1/lines', headers, payload: Buffer.from('{"a":1}\n{') });
      expect(answered.json()).toEqual({ bytes: 9 });
    }
  });
});
