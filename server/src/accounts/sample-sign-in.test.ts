import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowserOf } from '../../test/a-browser.ts';
import type { Call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { createAccount } from './me.ts';

let test: TestApp;
let exposed: TestApp;
beforeAll(async () => {
  test = await startWithSample('http://127.0.0.1:3000');
  exposed = await startWithSample('https://flows.example');
});
afterAll(() => Promise.all([test.close(), exposed.close()]));

async function startWithSample(publicUrl: string): Promise<TestApp> {
  const started = await startTestApp({ publicUrl });
  const owner = await started.platform.signIn.createUser({ email: 'sam@example.com', name: 'Sam', password: null });
  await createAccount(started.platform, owner, { name: 'Sample', isSample: true });
  return started;
}

const enter: Call = { method: 'POST', path: '/sample/sign-in', body: { as: 'owner' } };
const enterWith = async (headers: Record<string, string>) => (await aBrowserOf(() => test)({ ...enter, headers })).status;
const isOffered = async (headers: Record<string, string>) =>
  (await aBrowserOf(() => test)({ path: '/instance', headers })).body.sample_sign_in;

describe('the sample account', () => {
  it('is entered with one click from this machine', async () => {
    expect(await isOffered({})).toBe(true);
    expect((await aBrowserOf(() => test)(enter)).body.account).toMatchObject({ is_sample: true, role: 'owner' });
    expect(await enterWith({ host: 'localhost:5173', origin: 'http://localhost:5173' })).toBe(200);
    expect(await enterWith({ host: '[::1]:3000', origin: 'http://[::1]:3000' })).toBe(200);
  });

  it.each([
    ['forwarded', 'for=203.0.113.9'],
    ['x-forwarded-for', '203.0.113.9'],
    ['x-forwarded-host', 'flows.example'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '203.0.113.9'],
    ['via', '1.1 proxy'],
  ])('is closed to a request with %s, which a proxy has passed on', async (name, value) => {
    expect(await isOffered({ [name]: value })).toBe(false);
    expect(await enterWith({ [name]: value })).toBe(404);
  });

  it('is closed to a page of another name, also where a proxy has put our own name in its place', async () => {
    expect(await enterWith({ host: 'rebound.example', origin: 'http://rebound.example' })).toBe(404);
    const throughPlainProxy = { origin: 'https://flows.example', 'sec-fetch-site': 'same-origin' };
    expect(await enterWith(throughPlainProxy)).toBe(404);
  });

  it('is closed wherever the public address is not this machine', async () => {
    const browser = aBrowserOf(() => exposed);
    expect((await browser({ path: '/instance' })).body.sample_sign_in).toBe(false);
    expect((await browser(enter)).status).toBe(404);
  });

  it('is closed to HTTP/1.0, which nginx speaks to a server when nothing is configured', async () => {
    const { port } = new URL(await test.app.listen({ port: 0, host: '127.0.0.1' }));
    expect(await postByHand(Number(port), 'HTTP/1.0')).toContain(' 404 ');
    expect(await postByHand(Number(port), 'HTTP/1.1')).toContain(' 200 ');
  });
});

/** The status line of an answer to a request that is written by hand. */
function postByHand(port: number, version: string): Promise<string> {
  const body = '{"as":"owner"}';
  const head = ['POST /api/v1/sample/sign-in', `Host: 127.0.0.1:${port}`, 'Content-Type: application/json', 'Connection: close'];
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head.join('\r\n').replace('sign-in\r', `sign-in ${version}\r`)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('error', reject).on('data', (part) => {
      answer += String(part);
    });
    socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}
