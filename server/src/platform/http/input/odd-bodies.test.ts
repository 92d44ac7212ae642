import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, type TestAccount } from '../../../../test/an-account.ts';
import { call } from '../../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../../test/start-test-app.ts';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await anAccount(app);
});
afterAll(() => app.close());

const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  call(app, { method: 'POST', path, as: account.admin, body, headers });

describe('a body that is not what it must be', () => {
  it('is refused where it is encoded, by every call, before it is read', async () => {
    const line = gzipSync('{"problem":"x"}');
    for (const path of ['/flows/match', '/ai-sessions/import', '/api/auth/sign-in/email']) {
      const answered = await post(path, line, { 'content-encoding': 'gzip' });
      expect([answered.status, answered.headers['accept-encoding'], answered.body.code]).toEqual([415, 'identity', 'unsupported_encoding']);
      expect(answered.body.detail).toContain('Accept-Encoding: identity');
    }
    expect((await post('/flows/match', '{"problem":"x"}', { 'content-encoding': 'identity' })).status).toBe(200);
  });

  it('is refused where its type is no type', async () => {
    const imported = await post('/ai-sessions/import', '{}', { 'content-type': 'garbage;;;=' });
    expect([imported.status, imported.body.detail]).toEqual([415, 'Send the body as application/x-ndjson.']);
    const matched = await post('/flows/match', '{}', { 'content-type': 'garbage;;;=' });
    expect([matched.status, matched.body.detail]).toEqual([415, 'Send the body as application/json.']);
  });

  it.each([
    ['{"problem":5}', 'problem: Must be a text.'],
    ['{"problem":""}', 'problem: Must not be empty.'],
    ['{}', 'problem: Is missing.'],
    ['[]', 'body: Must be an object.'],
    ['{"problem":"x","limit":"2"}', 'limit: Must be a number.'],
    ['{"problem":"x","limit":99}', 'limit: Must be at most 20.'],
    [`{"problem":"${'x'.repeat(20_001)}"}`, 'problem: Must have at most 20000 characters.'],
    [`{"problem":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'problem: Must be a text.'],
  ])('is refused in words of our own: %.40s', async (body, detail) => {
    const answered = await post('/flows/match', body);
    expect([answered.status, answered.body.detail]).toEqual([422, detail]);
  });

  it('is refused at the sign-in too, in words of our own, however deep it is', async () => {
    for (const email of ['5', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, undefined]) {
      const body = email === undefined ? '{}' : `{"email":${email},"password":"a long password"}`;
      const answered = await call(app, { method: 'POST', path: '/api/auth/sign-in/email', body });
      expect([answered.status, answered.body.detail]).toEqual([422, 'email: Is missing, or has not the form that is needed.']);
    }
  });

  it.each([
    ['reset-password', { newPassword: 'new\u0000password', token: 'a\u0000token' }],
    ['sign-in/email', { email: 'a\u0000@example.com', password: 'a long\u0000password' }],
    ['request-password-reset', { email: 'a\u0000b@example.com', redirectTo: '/x\u0000' }],
  ])('with NUL in it is no defect of %s', async (path, body) => {
    expect((await call(app, { method: 'POST', path: `/api/auth/${path}`, body })).status).toBeLessThan(500);
  });

  it('keeps U+FFFD where a text held NUL, as import does', async () => {
    const { body } = await call(app, { method: 'POST', path: '/teams', as: account.owner, body: { name: 'a\u0000b' } });
    expect(body.name).toBe('a\uFFFDb');
  });
});

describe('a number in a query', () => {
  it.each(['1e1', '0x10', '%205', '', '5.0', '-1', '+5', 'NaN', '101', '1&limit=2', '99999999999999999999'])(
    'is plain digits: %j is refused',
    async (limit) => {
      const answered = await call(app, { path: `/flow-proposals?limit=${limit}`, as: account.engineer });
      expect([answered.status, answered.body.detail]).toEqual([422, 'query.limit: Must be a whole number from 1 to 100, in plain digits.']);
    },
  );

  it('is a number still in the description of the interface', async () => {
    const { paths } = (await call(app, { path: '/api/openapi.json' })).body;
    const limit = paths['/api/v1/flow-proposals'].get.parameters.find(({ name }: { name: string }) => name === 'limit');
    expect(limit).toMatchObject({ required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } });
  });
});
