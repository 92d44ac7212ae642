import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { readFlywheelStatus } from '../flywheel/index.ts';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.app.server.address() as AddressInfo).port; // listens on a port, not on a path
});
afterAll(() => app.close());

const lines = Array.from(
  { length: 250 },
  (_, n) => `${JSON.stringify({ external_id: `d-${n}`, problem: 'x', status: 'resolved', steps: [] })}\n`,
);

it('an import whose connection breaks half-way keeps what it had accepted; sent again, the rest is added and the others are duplicates', async () => {
  const account = await anAccount(app);
  const pending = async () => (await readFlywheelStatus(account.scope)).pending;
  const caller = connect(port, '127.0.0.1');
  await once(caller, 'connect');
  const head = ['POST /api/v1/ai-sessions/import HTTP/1.1', 'host: here', `authorization: Bearer ${account.admin.apiKey}`];
  caller.write(`${[...head, 'content-type: application/x-ndjson', `content-length: ${lines.join('').length}`].join('\r\n')}\r\n\r\n`);
  caller.write(`${lines.slice(0, 220).join('')}{"external_id":"d-2`);
  await expect.poll(pending, { timeout: 20_000 }).toBe(200);
  caller.destroy();
  await app.app.inject('/livez');
  const again = await call(app, { method: 'POST', path: '/ai-sessions/import', as: account.admin, body: lines.join('') });
  expect(again.body).toEqual({ accepted: 50, duplicate: 200, refused: [] });
  expect(await pending()).toBe(250);
});
