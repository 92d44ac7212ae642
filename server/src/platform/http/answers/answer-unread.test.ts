import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/start-test-app.ts';

let test: TestApp;
let port: number;
beforeAll(async () => {
  test = await startTestApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  port = (test.app.server.address() as AddressInfo).port; // listens on a port, not on a path
});
afterAll(() => test.close());

/** What comes back on the connection for these very bytes, head and body apart. */
async function answerTo(bytes: string) {
  const caller = connect(port, '127.0.0.1');
  await once(caller, 'connect');
  caller.write(bytes);
  const [head = '', body = ''] = (await text(caller)).split('\r\n\r\n');
  return { head, problem: JSON.parse(body) };
}

describe('what cannot be read as a request', () => {
  it('is a problem where the path holds a percent sign that encodes nothing', async () => {
    for (const path of ['/%', '/%zz', '/api/v1/flows/%f'])
      expect(await test.app.inject(path).then((answered) => [answered.statusCode, answered.headers['content-type']])).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ]);
    const { head, problem } = await answerTo('GET /% HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/i);
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining('percent sign') });
  });

  it('is a problem where the headers are too large', async () => {
    const { head, problem } = await answerTo(`GET / HTTP/1.1\r\nhost: here\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(head).toMatch(/^HTTP\/1\.1 431 [\s\S]*content-type: application\/problem\+json/);
    expect(problem).toMatchObject({ type: 'about:blank', status: 431, detail: expect.stringContaining('headers') });
  });

  it('is a problem where it is no HTTP', async () => {
    const { head, problem } = await answerTo('what?\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 [\s\S]*content-type: application\/problem\+json/);
    expect(problem).toMatchObject({ status: 400 });
  });
});
