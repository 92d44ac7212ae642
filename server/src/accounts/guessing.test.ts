import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import { anAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { countTry } from '../platform/auth/sign-in-tries.ts';

const PASSWORD = 'correct horse battery';
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ rateFactor: null });
});
afterAll(() => test.close());

const post = async (path: string, body: object) => (await aBrowserOf(() => test)({ method: 'POST', path, body })).status;
const signIn = (email: string, password: string) => post('/api/auth/sign-in/email', { email, password });
const aGuess = (email: string, address: string) => countTry(test.platform, { what: 'password', email, address });
/** A minute's count begins anew, and there is a whole minute to fill it. */
const toNextMinute = () => test.advance(60_000 - (test.platform.now().getTime() % 60_000));

describe('guessing a password, with RATE_LIMIT=off', () => {
  it('is slowed down for one person, whichever password is tried, until the minute is over', async () => {
    toNextMinute();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push(await signIn('victim@example.com', `guess number ${n}`));
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    toNextMinute();
    expect(await signIn('victim@example.com', 'one more guess')).toBe(401);
  });

  it('is counted together for sign-in and for invitations', async () => {
    toNextMinute();
    const { owner } = await anAccount(test);
    const email = 'both@example.com';
    await test.platform.signIn.createUser({ email, name: 'B', password: PASSWORD });
    const { body } = await call(test, { method: 'POST', path: '/invitations', as: owner, body: { email, role: 'viewer' } });
    const token = new URL(body.link).searchParams.get('token');
    const accept = (password: string) => post('/invitations/accept', { token, password });
    for (let n = 0; n < 8; n++) await aGuess(email, `203.0.113.${n}`);
    expect([await accept('guess number 9'), await signIn(email, 'guess number 10')]).toEqual([401, 401]);
    expect([await accept(PASSWORD), await signIn(email, PASSWORD)]).toEqual([429, 429]);
    toNextMinute();
    expect(await accept(PASSWORD)).toBe(200);
  });

  it('is not what somebody does who signs in often', async () => {
    toNextMinute();
    const email = 'often@example.com';
    await test.platform.signIn.createUser({ email, name: 'O', password: PASSWORD });
    for (let n = 0; n < 12; n++) expect(await signIn(email, PASSWORD)).toBe(200);
  });

  it('is counted whichever address it comes from, and for an address whoever it asks about', async () => {
    toNextMinute();
    for (let n = 0; n < 10; n++) await aGuess('One@example.com', `203.0.113.${n}`);
    await expect(aGuess('one@example.com', '203.0.113.99')).rejects.toMatchObject({ code: 'too_many_requests' });
    for (let n = 0; n < 30; n++) await aGuess(`person-${n}@example.com`, '198.51.100.1');
    await expect(aGuess('somebody@example.com', '198.51.100.1')).rejects.toMatchObject({ code: 'too_many_requests' });
  });
});

describe('changing a password', () => {
  it('is no way around the limit for whoever has come by a session', async () => {
    toNextMinute();
    const email = 'left-open@example.com';
    await test.platform.signIn.createUser({ email, name: 'L', password: PASSWORD });
    const browser = aBrowserOf(() => test);
    await browser({ method: 'POST', path: '/api/auth/sign-in/email', body: { email, password: PASSWORD } });
    for (let n = 0; n < 10; n++) await aGuess(email, `203.0.113.${n}`);
    const change = { currentPassword: PASSWORD, newPassword: 'another long password' };
    expect((await browser({ method: 'POST', path: '/api/auth/change-password', body: change })).status).toBe(429);
    toNextMinute();
    expect((await browser({ method: 'POST', path: '/api/auth/change-password', body: change })).status).toBe(200);
  });
});
