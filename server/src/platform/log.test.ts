import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { openLog } from './log.ts';

const PASSWORD = 'correct horse battery';
let test: TestApp;
let account: TestAccount;
const written: string[] = [];
beforeAll(async () => {
  const log = openLog({ logLevel: 'trace' }, { write: (line) => void written.push(line) });
  test = await startTestApp({ logLevel: 'trace' }, undefined, log);
  account = await anAccount(test);
});
afterAll(() => test.close());

const linkToken = (link: string) => new URL(link).searchParams.get('token') ?? '';

describe('the log', () => {
  it('holds no password, cookie, key or token, whatever happens and at every level', async () => {
    const secrets = [PASSWORD, account.owner.apiKey];
    const owner = account.owner;
    const made = await call(test, { method: 'POST', path: '/api-keys', as: owner, body: { name: 'log' } });
    const invited = await call(test, {
      method: 'POST',
      path: '/invitations',
      as: owner,
      body: { email: 'log@example.com', role: 'admin' },
    });
    const reset = await call(test, { method: 'POST', path: `/members/${account.viewer.userId}/password-link`, as: owner });
    const [invitation, resetToken] = [linkToken(invited.body.link), linkToken(reset.body.link)];
    const browser = aBrowserOf(() => test);
    await browser({ path: `/invitations/by-token/${invitation}` });
    await browser({ path: `/invitations/by-token/${invitation}x` });
    const entered = await browser({
      method: 'POST',
      path: '/invitations/accept',
      body: { token: invitation, name: 'L', password: PASSWORD },
    });
    await browser({ path: '/me' });
    await browser({ method: 'POST', path: '/api/auth/reset-password', body: { token: resetToken, newPassword: PASSWORD } });
    await browser({ method: 'POST', path: '/api/auth/sign-in/email', body: { email: 'log@example.com', password: `${PASSWORD}!` } });
    await call(test, { method: 'POST', path: '/teams', as: owner, body: `{"password":"${PASSWORD}"` });
    const [, cookie = ''] = /session_token=([^;]+)/.exec(String(entered.headers['set-cookie'])) ?? [];
    secrets.push(made.body.api_key, invitation, resetToken, cookie, decodeURIComponent(cookie).split('.')[0] ?? '');
    expect(secrets.every((secret) => secret.length > 15)).toBe(true);
    const log = written.join('');
    expect(log).toContain('"msg":"answered"');
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('strikes out fields that are named like secrets, and the values of a query that failed', () => {
    const lines: string[] = [];
    const log = openLog({ logLevel: 'info' }, { write: (text) => void lines.push(text) });
    const fault = new Error('Failed query: insert into t values ($1)\nparams: hunter2,ann@example.com', {
      cause: new Error('duplicate key'),
    });
    log.info(
      { password: 'hunter2', headers: { cookie: 'hunter2', 'set-cookie': ['hunter2'] }, a: { b: { api_key: 'hunter2' } }, err: fault },
      'x',
    );
    const line = lines.join('');
    expect(line).not.toMatch(/hunter2|ann@example/);
    expect(JSON.parse(line)).toMatchObject({ password: '[removed]', err: { cause: { message: 'duplicate key' } } });
  });
});
