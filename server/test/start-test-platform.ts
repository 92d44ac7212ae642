import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Config } from '../src/platform/config.ts';
import type { CompleteConfig } from '../src/platform/keep-secrets.ts';
import { type Logger, openLog } from '../src/platform/log.ts';
import { type Features, openPlatform } from '../src/platform/open-platform.ts';
import type { Platform } from '../src/platform/platform.ts';
import { readMemoryImage } from './memory-image.ts';

/** The platform on a database of its own. */
export interface TestPlatform {
  readonly platform: Platform;
  /** Lets time pass for everything that asks the platform for it. */
  advance(milliseconds: number): void;
  /** Runs every job that is due; answers how many ran. */
  workOff(): Promise<number>;
  /** Tells everything that waits to end, as the first step of a stop does. */
  stop(): void;
  close(): Promise<void>;
}

const NO_FEATURES: Features = { jobs: [], isSignUpOpen: () => Promise.resolve(true) };

/** The settings of tests: no limits unless asked for, every answer held against its contract. */
export const testConfig = (change: Partial<Config> = {}): CompleteConfig => ({
  port: 0,
  host: '127.0.0.1',
  dataDir: '/nowhere',
  database: { kind: 'memory', image: null },
  publicUrl: 'http://127.0.0.1:3000',
  logLevel: process.env.TEST_LOG_LEVEL === 'debug' ? 'debug' : 'silent',
  sampleData: false,
  rateFactor: null,
  trustedProxies: ['loopback'],
  smtpUrl: null,
  mailFrom: 'FlowPilot <flowpilot@localhost>',
  checkAnswers: true,
  ...change,
  authSecret: 'a-secret-for-tests-of-at-least-32-letters',
  encryptionKey: 'a-key-for-tests-of-at-least-32-letters!!',
});

/** Starts the platform in memory, or on a database of its own on the server that `TEST_DATABASE_URL` names. */
export async function startTestPlatform(
  change: Partial<Config> = {},
  features: Features = NO_FEATURES,
  log: Logger = openLog(testConfig(change)),
): Promise<TestPlatform> {
  const server = process.env.TEST_DATABASE_URL;
  const own = server === undefined ? null : await createDatabase(server);
  const database =
    own === null
      ? { kind: 'memory' as const, image: await readMemoryImage() }
      : { kind: 'postgres' as const, url: own.url, migrateUrl: null };
  const config = testConfig({ database, ...change });
  let ahead = 0;
  const { platform, stop, close } = await openPlatform({
    config,
    log,
    features,
    runsJobs: false,
    now: () => new Date(Date.now() + ahead),
  });
  return {
    platform,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    workOff: () => platform.jobs.workOff(),
    stop,
    close: async () => {
      await close();
      await own?.drop();
    },
  };
}

/** Makes an empty database on a server, named by chance so that test files run side by side. */
export async function createDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `flowpilot_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
