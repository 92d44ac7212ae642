import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount } from '../../test/an-account.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { systemScope } from '../platform/scope.ts';
import { flywheelClock } from './flywheel.job.ts';
import { readFlywheelStatus } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('every five minutes what waits is taken up, also where no job is left that would', async () => {
  const clock = flywheelClock();
  expect(clock.everySeconds).toBe(300);
  const account = await anAccount(app);
  await importLines(app, account, [aSession()]);
  await app.platform.database.db.execute(sql`delete from pgboss.job where name = 'analysis'`);
  await app.workOff();
  expect(await readFlywheelStatus(account.scope)).toMatchObject({ pending: 1, analyzed: 0 });
  const { platform } = app;
  const signal = new AbortController().signal;
  await clock.handler(
    { platform, log: platform.log, jobId: 'clock', signal, scopeOf: (accountId) => systemScope(platform, accountId, clock.queue) },
    {},
  );
  await app.workOff();
  expect(await readFlywheelStatus(account.scope)).toMatchObject({ pending: 0, analyzed: 1 });
});
