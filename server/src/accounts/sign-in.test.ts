import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import { anAccount } from '../../test/an-account.ts';
import { type Call, call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';

const PASSWORD = 'correct horse battery';
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ rateFactor: 1 });
});
afterAll(() => test.close());

const aBrowser = () => aBrowserOf(() => test);
const signIn = (email: string, password = PASSWORD): Call => ({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  body: { email, password },
});
const linkToken = (link: string) => new URL(link).searchParams.get('token') ?? '';

describe('the first visitor', () => {
  const browser = aBrowser();
  it('signs up, creates an account, and closes the door behind them', async () => {
    expect((await browser({ path: '/instance' })).body).toMatchObject({ is_fresh: true, sample_sign_in: false, mail: false });
    const signedUp = await browser({
      method: 'POST',
      path: '/api/auth/sign-up/email',
      body: { name: 'Ann', email: 'ann@example.com', password: PASSWORD },
    });
    expect(signedUp.status).toBe(200);
    expect(String(signedUp.headers['set-cookie'])).toMatch(/HttpOnly/i);
    expect(signedUp.body).toMatchObject({ user: { email: 'ann@example.com' } });
    expect(signedUp.body).not.toHaveProperty('token');
    expect((await browser({ path: '/me' })).body).toMatchObject({ user: { email: 'ann@example.com' }, account: null, accounts: [] });
    expect((await browser({ path: '/flow-proposals' })).body).toEqual([]);
    expect((await browser({ path: '/teams' })).status).toBe(404);
    expect((await browser({ method: 'POST', path: '/accounts', body: { name: 'Acme' } })).body.account).toMatchObject({
      name: 'Acme',
      role: 'owner',
    });
    expect((await browser({ path: '/instance' })).body.is_fresh).toBe(false);
    const late = await aBrowser()({
      method: 'POST',
      path: '/api/auth/sign-up/email',
      body: { name: 'Eve', email: 'eve@example.com', password: PASSWORD },
    });
    expect([late.status, late.body.detail]).toEqual([403, expect.stringMatching(/invite/)]);
  });

  it('cannot be made to write by another site', async () => {
    const elsewhere = { method: 'POST' as const, path: '/teams', body: { name: 'Forged' } };
    expect((await browser({ ...elsewhere, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await browser({ ...elsewhere, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await browser({ path: '/teams' })).body.items).toEqual([]);
  });

  it('never hands the session to a script: its token is in no answer, and no call tells it', async () => {
    const again = aBrowser();
    const { status, body } = await again(signIn('ann@example.com'));
    expect([status, Object.keys(body)]).toEqual([200, expect.not.arrayContaining(['token'])]);
    expect((await again({ path: '/api/auth/get-session' })).status).toBe(404);
    expect((await again({ path: '/me' })).status).toBe(200);
  });

  it('signs out', async () => {
    await browser({ method: 'POST', path: '/api/auth/sign-out', body: {} });
    expect((await browser({ path: '/me' })).status).toBe(401);
  });
});

describe('an invitation', () => {
  it('lets a new person in once, with the role it offers', async () => {
    const account = await anAccount(test);
    const invited = await call(test, {
      method: 'POST',
      path: '/invitations',
      as: account.owner,
      body: { email: 'New@Example.com', role: 'engineer' },
    });
    expect(invited.body).toMatchObject({ mailed: false, email: 'new@example.com' });
    const token = linkToken(invited.body.link);
    const browser = aBrowser();
    expect((await browser({ path: `/invitations/by-token/${token}` })).body).toMatchObject({ role: 'engineer', has_user: false });
    const accept: Call = { method: 'POST', path: '/invitations/accept', body: { token, name: 'New', password: PASSWORD } };
    expect((await browser(accept)).body.account).toMatchObject({ id: account.accountId, role: 'engineer' });
    expect((await browser({ path: '/me' })).body.user.email).toBe('new@example.com');
    expect((await aBrowser()(accept)).status).toBe(404);
  });

  it('asks somebody who exists for their password', async () => {
    const account = await anAccount(test);
    const { body } = await call(test, {
      method: 'POST',
      path: '/invitations',
      as: account.owner,
      body: { email: 'ann@example.com', role: 'viewer' },
    });
    const accept = (password: string): Call => ({
      method: 'POST',
      path: '/invitations/accept',
      body: { token: linkToken(body.link), password },
    });
    expect((await aBrowser()(accept('a guess at it'))).status).toBe(401);
    const browser = aBrowser();
    expect((await browser(accept(PASSWORD))).body.accounts).toHaveLength(2);
    const other = (await browser({ path: '/me' })).body.accounts.find((one: { name: string }) => one.name === 'Acme');
    expect((await browser({ method: 'POST', path: '/me/account', body: { account_id: other.id } })).body.account).toMatchObject({
      name: 'Acme',
      role: 'owner',
    });
    expect((await browser({ method: 'POST', path: '/me/account', body: { account_id: test.platform.newId() } })).status).toBe(404);
  });

  it('never sets the password of somebody who belongs to another account', async () => {
    const [theirs, mine] = [await anAccount(test), await anAccount(test)];
    const { body } = await call(test, {
      method: 'POST',
      path: '/invitations',
      as: mine.owner,
      body: { email: theirs.owner.email, role: 'viewer' },
    });
    expect(
      (await aBrowser()({ method: 'POST', path: '/invitations/accept', body: { token: linkToken(body.link), password: PASSWORD } })).status,
    ).toBe(400);
  });

  it('is no longer open after a week, or when it is taken back', async () => {
    const account = await anAccount(test);
    const { body } = await call(test, {
      method: 'POST',
      path: '/invitations',
      as: account.owner,
      body: { email: 'late@example.com', role: 'viewer' },
    });
    expect((await call(test, { method: 'DELETE', path: `/invitations/${body.id}`, as: account.owner })).status).toBe(200);
    expect((await aBrowser()({ path: `/invitations/by-token/${linkToken(body.link)}` })).status).toBe(404);
  });
});
