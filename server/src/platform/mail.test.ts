import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import { aMailServer } from '../../test/a-mail-server.ts';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';

const PASSWORD = 'correct horse battery';
let post: Awaited<ReturnType<typeof aMailServer>>;
let test: TestApp;
let account: TestAccount;
beforeAll(async () => {
  post = await aMailServer();
  test = await startTestApp({ smtpUrl: post.url, publicUrl: 'http://127.0.0.1:3000' });
  account = await anAccount(test, { name: 'Northwind' });
});
afterAll(async () => {
  await test.close();
  await post.close();
});

const invite = (email: string) =>
  call(test, { method: 'POST', path: '/invitations', as: account.owner, body: { email, role: 'engineer' } });
const letterTo = (email: string) =>
  vi.waitFor(() => {
    const letter = post.letters.findLast(({ to }) => to === email);
    if (letter === undefined) throw new Error(`no letter to ${email} yet`);
    return letter.text;
  });
const tokenIn = (text: string, page: string) => new RegExp(`http://127\\.0\\.0\\.1:3000/${page}\\?token=([\\w-]+)`).exec(text)?.[1] ?? '';

describe('with a mail server', () => {
  it('an invitation goes by mail, and its link is not shown to whoever invites', async () => {
    const answered = await invite('new@example.com');
    expect(answered.body).toMatchObject({ mailed: true, link: null });
    const text = await letterTo('new@example.com');
    expect(text).toMatch(/^From: FlowPilot <flowpilot@localhost>/m);
    expect(text).toContain('Northwind on FlowPilot, as engineer');
    const browser = aBrowserOf(() => test);
    const token = tokenIn(text, 'invitation');
    const accepted = await browser({ method: 'POST', path: '/invitations/accept', body: { token, name: 'New', password: PASSWORD } });
    expect(accepted.body.account.id).toBe(account.accountId);
  });

  it('a forgotten password is set through a letter, and nobody learns who exists', async () => {
    const browser = aBrowserOf(() => test);
    const ask = (email: string) => browser({ method: 'POST', path: '/api/auth/request-password-reset', body: { email } });
    const [known, unknown] = [await ask(account.viewer.email), await ask('nobody@example.com')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const token = tokenIn(await letterTo(account.viewer.email), 'reset-password');
    expect((await browser({ method: 'POST', path: '/api/auth/reset-password', body: { token, newPassword: PASSWORD } })).status).toBe(200);
    const signedIn = await browser({
      method: 'POST',
      path: '/api/auth/sign-in/email',
      body: { email: account.viewer.email, password: PASSWORD },
    });
    expect(signedIn.status).toBe(200);
    expect(post.letters.some(({ to }) => to === 'nobody@example.com')).toBe(false);
  });

  it('a letter that is not taken leaves the link to copy', async () => {
    post.state.refuse = true;
    const answered = await invite('later@example.com');
    expect(answered.body).toMatchObject({ mailed: false, link: expect.stringContaining('/invitation?token=') });
    post.state.refuse = false;
  });
});
