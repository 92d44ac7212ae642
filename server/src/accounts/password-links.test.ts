import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import { anAccount, type TestAccount, type TestMember } from '../../test/an-account.ts';
import { type Call, call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { addMember } from './add-member.ts';
import { createAccount } from './me.ts';

const PASSWORD = 'correct horse battery';
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const aBrowser = () => aBrowserOf(() => test);
const signIn = (email: string): Call => ({ method: 'POST', path: '/api/auth/sign-in/email', body: { email, password: PASSWORD } });
const linkToken = (link: string) => new URL(link).searchParams.get('token') ?? '';

async function joinByInvitation({ email }: TestMember): Promise<void> {
  const { owner } = await anAccount(test);
  const { body } = await call(test, { method: 'POST', path: '/invitations', as: owner, body: { email, role: 'viewer' } });
  const acceptance = { token: linkToken(body.link), password: PASSWORD };
  expect((await aBrowser()({ method: 'POST', path: '/invitations/accept', body: acceptance })).status).toBe(200);
}

async function joinAsOwner({ email }: TestMember): Promise<void> {
  const browser = aBrowser();
  await browser(signIn(email));
  expect((await browser({ method: 'POST', path: '/accounts', body: { name: 'Their own' } })).status).toBe(201);
}

async function joinByOperator({ email }: TestMember): Promise<void> {
  await addMember((await anAccount(test)).scope, { email, role: 'viewer' });
}

describe('a password link', () => {
  let account: TestAccount;
  beforeAll(async () => {
    account = await anAccount(test);
  });

  it('sets a password, works once, and ends the sessions before it', async () => {
    const { body } = await call(test, { method: 'POST', path: `/members/${account.engineer.userId}/password-link`, as: account.owner });
    const reset: Call = { method: 'POST', path: '/api/auth/reset-password', body: { token: linkToken(body.link), newPassword: PASSWORD } };
    expect((await aBrowser()(reset)).status).toBe(200);
    expect((await aBrowser()(reset)).status).toBeGreaterThanOrEqual(400);
    const browser = aBrowser();
    expect((await browser(signIn(account.engineer.email))).status).toBe(200);
    expect((await browser({ path: '/me' })).body.account.role).toBe('engineer');
  });

  it('is refused for somebody who belongs to another account as well', async () => {
    const other = await anAccount(test);
    const user = { userId: account.viewer.userId, email: account.viewer.email, name: 'V' };
    await createAccount(test.platform, user, { name: 'Elsewhere', isSample: false });
    expect((await call(test, { method: 'POST', path: `/members/${account.viewer.userId}/password-link`, as: account.owner })).status).toBe(
      400,
    );
    expect((await call(test, { method: 'POST', path: `/members/${account.viewer.userId}/password-link`, as: other.owner })).status).toBe(
      404,
    );
  });

  it('is kept as a hash alone', async () => {
    const { body } = await call(test, { method: 'POST', path: `/members/${account.admin.userId}/password-link`, as: account.owner });
    const { rows } = await test.platform.database.db.execute(sql`select * from auth_verification where value = ${account.admin.userId}`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(linkToken(body.link));
  });

  it.each([
    ['accepts an invitation', joinByInvitation],
    ['creates an account of their own', joinAsOwner],
    ['is added by the operator', joinByOperator],
  ])('made before its person %s opens neither account', async (_how, join) => {
    const first = await anAccount(test);
    const { body } = await call(test, { method: 'POST', path: `/members/${first.admin.userId}/password-link`, as: first.owner });
    await test.platform.signIn.setPassword(first.admin.userId, PASSWORD);
    await join(first.admin);
    const reset = { token: linkToken(body.link), newPassword: 'chosen by an owner' };
    expect((await aBrowser()({ method: 'POST', path: '/api/auth/reset-password', body: reset })).status).toBe(422);
    expect(await test.platform.signIn.isPassword(first.admin.userId, PASSWORD)).toBe(true);
  });

  it('signs a deactivated member out at once', async () => {
    const browser = aBrowser();
    await browser(signIn(account.engineer.email));
    await call(test, { method: 'PATCH', path: `/members/${account.engineer.userId}`, as: account.owner, body: { status: 'deactivated' } });
    expect((await browser({ path: '/me' })).status).toBe(401);
  });
});
