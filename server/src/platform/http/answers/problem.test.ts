import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../../../test/start-test-platform.ts';
import type { Platform } from '../../platform.ts';
import { makeApp } from '../make-app.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform();
});
afterAll(() => test.close());

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });
const notQueryable = new Error('Client has encountered a connection error and is not queryable');

/** What a call answers whose handler throws this. */
async function answerTo(fault: Error, platform: Platform = test.platform) {
  const app = await makeApp(platform, () => Promise.resolve(null));
  app.get('/', () => Promise.reject(fault));
  const answered = await app.inject('/');
  await app.close();
  return answered;
}

describe('a fault while the database is away', () => {
  it.each([
    new Error('query', { cause: withCode('connect', 'ECONNREFUSED') }),
    new Error('query', { cause: withCode('could not extend file', '53100') }),
    new Error('Failed query: rollback', { cause: notQueryable }),
  ])('is answered with 503 and when to come back', async (fault) => {
    const answered = await answerTo(fault);
    expect([answered.statusCode, answered.headers['retry-after']]).toEqual([503, '5']);
    expect(answered.body).not.toContain('Nothing was changed');
  });

  it('is known by the database where the fault itself does not say so', async () => {
    const hidden = Object.assign(new Error('Failed to get session'), { statusCode: 500 });
    const ping = () => Promise.reject(new Error('gone'));
    const lastLoss = () => performance.now() + 60_000;
    expect((await answerTo(hidden)).statusCode).toBe(500);
    expect((await answerTo(hidden, { ...test.platform, database: { ...test.platform.database, ping } })).statusCode).toBe(503);
    expect((await answerTo(hidden, { ...test.platform, database: { ...test.platform.database, lastLoss } })).statusCode).toBe(503);
  });
});

describe('a caller who leaves in the middle of a body', () => {
  it('is not taken for a database that is away', async () => {
    const app = await makeApp(test.platform, () => Promise.resolve(null));
    const status = new Promise((resolve) => app.addHook('onSend', async (_request, reply) => resolve(reply.statusCode)));
    app.addContentTypeParser('text/plain', (_request, body, done) => done(null, body));
    app.post('/', async (request) => {
      for await (const _part of request.raw);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const caller = connect((app.server.address() as AddressInfo).port, '127.0.0.1'); // listens on a port, not on a path
    await once(caller, 'connect');
    caller.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\nshort');
    setTimeout(() => caller.destroy(), 200);
    expect(await status).toBe(400);
    await app.close();
  });
});
