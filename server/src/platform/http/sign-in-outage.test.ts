import { expect, it } from 'vitest';
import { anAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { startTestApp } from '../../../test/start-test-app.ts';

it('while the database is away, sign-in and keys answer 503 and when to come back, not that somebody is unknown', async ({ skip }) => {
  skip(process.env.TEST_DATABASE_URL !== undefined, 'the database of a server is dropped by its own connection, which this test ends');
  const app = await startTestApp();
  const account = await anAccount(app);
  await app.platform.database.close();
  const body = { email: account.owner.email, password: 'a long password' };
  const answers = [
    await call(app, { method: 'POST', path: '/api/auth/sign-in/email', body }),
    await call(app, { path: '/me', as: account.owner }),
  ];
  for (const { status, headers } of answers) expect([status, headers['retry-after']]).toEqual([503, '5']);
  expect((await call(app, { path: '/readyz' })).status).toBe(503);
  await app.app.close();
});
