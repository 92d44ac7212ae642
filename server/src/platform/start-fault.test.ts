import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { testConfig } from '../../test/start-test-platform.ts';
import { withRealPort } from './free-port.ts';
import { explainStart } from './start-fault.ts';

let taken: Server | null = null;
afterEach(() => taken?.close());

/** What the operator reads when the server cannot listen there. */
async function explain(at: { host: string; port: number }): Promise<string | null> {
  const config = testConfig(at);
  return withRealPort(config).then(
    () => 'it listens',
    (fault: unknown) => explainStart(fault, config),
  );
}

describe('a start that fails', () => {
  it('names the port that is taken', async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken?.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await explain({ host: '127.0.0.1', port })).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another number.`,
    );
  });

  it('names HOST, and not the database, where that cannot be listened on', async () => {
    expect(await explain({ host: '256.1.1.1', port: 0 })).toMatch(/^HOST 256\.1\.1\.1 cannot be listened on/);
    expect(await explain({ host: '203.0.113.1', port: 0 })).toBe('HOST 203.0.113.1 is no address of this machine.');
  });

  it('names DATABASE_URL where the database is the one that is not found', () => {
    const fault = new Error('query', { cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', hostname: 'db.invalid' }) });
    expect(explainStart(fault, testConfig())).toBe('The database of DATABASE_URL does not answer (ENOTFOUND).');
  });

  it.each([
    ['ENOSPC', /^The disk that holds \/nowhere is full/],
    ['EACCES', /^The folder \/nowhere cannot be written/],
    ['28P01', /^The database refused the login/],
    ['3D000', /^The database of DATABASE_URL does not exist/],
  ])('says what %s means', (code, sentence) => {
    expect(explainStart(Object.assign(new Error('x'), { code }), testConfig())).toMatch(sentence);
  });

  it('leaves what nobody foresaw to the log', () => {
    expect(explainStart(new Error('odd'), testConfig())).toBeNull();
  });
});
