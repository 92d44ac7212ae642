import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { aSession, importLines } from '../../../../test/a-session.ts';
import { anAccount } from '../../../../test/an-account.ts';
import { call } from '../../../../test/call.ts';
import { startTestApp } from '../../../../test/start-test-app.ts';

it('a stop ends the streams of events that are open, and with them the server', { timeout: 30_000 }, async () => {
  const app = await startTestApp();
  const account = await anAccount(app);
  await importLines(app, account, [aSession()]);
  const { body } = await call(app, { method: 'POST', path: '/flywheel/run', as: account.admin });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.app.server.address() as AddressInfo; // listens on a port, not on a path
  const open = () =>
    fetch(`http://127.0.0.1:${port}/api/v1/jobs/${body.job_id}/events`, { headers: { authorization: `Bearer ${account.admin.apiKey}` } });
  const streams = await Promise.all([open(), open(), open()]);
  for (const stream of streams) expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const begun = performance.now();
  app.stop();
  await app.close();
  expect(performance.now() - begun).toBeLessThan(10_000);
  for (const stream of streams) expect(await stream.text()).toContain('retry:');
});
