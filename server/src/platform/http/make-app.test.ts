import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../../test/start-test-platform.ts';
import { makeApp } from './make-app.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform();
});
afterAll(() => test.close());

/** The address that the application takes a caller to have, who connects from one and claims to be another. */
async function addressOf(caller: { from: string; claims: string }, trustedProxies: string[] = ['loopback']): Promise<string> {
  const platform = { ...test.platform, config: { ...test.platform.config, trustedProxies } };
  const app = await makeApp(platform, () => Promise.resolve(null));
  app.get('/address', (request) => request.ip);
  const answered = await app.inject({ path: '/address', remoteAddress: caller.from, headers: { 'x-forwarded-for': caller.claims } });
  return answered.body;
}

describe('the address of a caller', () => {
  it('is what a proxy on this machine says it is', async () => {
    expect(await addressOf({ from: '127.0.0.1', claims: '203.0.113.9' })).toBe('203.0.113.9');
  });

  it('is not what somebody in the same network says it is', async () => {
    for (const from of ['10.0.0.5', '192.168.1.7', '169.254.1.1', 'fd00::7', '203.0.113.1'])
      expect(await addressOf({ from, claims: '198.51.100.1' })).toBe(from);
  });

  it('is what a proxy says that is named as trusted, and nobody where none is', async () => {
    expect(await addressOf({ from: '10.0.0.5', claims: '203.0.113.9' }, ['10.0.0.0/8'])).toBe('203.0.113.9');
    expect(await addressOf({ from: '10.0.0.5', claims: '203.0.113.9' }, ['uniquelocal'])).toBe('203.0.113.9');
    expect(await addressOf({ from: '127.0.0.1', claims: '203.0.113.9' }, [])).toBe('127.0.0.1');
  });
});
