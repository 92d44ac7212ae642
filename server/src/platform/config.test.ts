import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';
import { keepSecrets } from './keep-secrets.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowpilot-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = 'x'.repeat(32);
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (fault) {
    return fault instanceof ConfigFault ? fault.faults : [`another fault: ${String(fault)}`];
  }
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      sampleData: true,
      rateFactor: 1,
      database: { kind: 'embedded' },
    });
  });

  it('reports every fault together', () => {
    const faults = faultsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      RATE_LIMIT: 'much',
      TRUSTED_PROXIES: 'loopback, everybody',
      PUBLIC_URL: 'ftp://x',
      DATABASE_URL: 'postgres://localhost/x',
    });
    for (const name of ['PORT', 'LOG_LEVEL', 'RATE_LIMIT', 'TRUSTED_PROXIES', 'PUBLIC_URL', 'AUTH_SECRET', 'ENCRYPTION_KEY'])
      expect(faults.join('\n')).toContain(`${name}:`);
  });

  it('never prints a secret in a fault', () => {
    expect(faultsOf({ AUTH_SECRET: 'short-secret' }).join('\n')).not.toContain('short-secret');
  });

  it('demands the secrets with DATABASE_URL, and switches the sample off', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://localhost/x', AUTH_SECRET: SECRET, ENCRYPTION_KEY: SECRET });
    expect(config).toMatchObject({ sampleData: false, database: { kind: 'postgres', migrateUrl: null } });
  });

  it('reads a value from a file, and says which file it cannot read', () => {
    const path = join(folder, 'secret');
    writeFileSync(path, `${SECRET}\n`);
    expect(readConfig({ AUTH_SECRET_FILE: path }).authSecret).toBe(SECRET);
    expect(faultsOf({ AUTH_SECRET_FILE: join(folder, 'absent') })[0]).toContain('absent');
  });

  it.each([
    ['on', 1],
    ['off', null],
    ['2.5', 2.5],
    ['0', null],
  ])('reads RATE_LIMIT=%s as a factor of %s', (setting, factor) => {
    expect(readConfig({ RATE_LIMIT: setting }).rateFactor).toBe(factor);
  });
});

describe('TRUSTED_PROXIES', () => {
  it.each([
    [undefined, ['loopback']],
    ['none', []],
    ['uniquelocal, 203.0.113.7,2001:db8::/32', ['uniquelocal', '203.0.113.7', '2001:db8::/32']],
  ])('reads %s as %j', (setting, trusted) => {
    expect(readConfig(setting === undefined ? {} : { TRUSTED_PROXIES: setting }).trustedProxies).toEqual(trusted);
  });
});

describe('keepSecrets', () => {
  it('makes a secret once, for this user alone', () => {
    const config = readConfig({ DATA_DIR: join(folder, 'data') });
    const first = keepSecrets(config);
    expect(keepSecrets(config).authSecret).toBe(first.authSecret);
    expect(first.authSecret).toHaveLength(64);
    expect(first.encryptionKey).not.toBe(first.authSecret);
    const path = join(folder, 'data', 'auth-secret');
    expect(readFileSync(path, 'utf8').trim()).toBe(first.authSecret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
