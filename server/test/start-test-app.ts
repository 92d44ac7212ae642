import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { features as allFeatures, buildApp } from '../src/app.ts';
import type { Config } from '../src/platform/config.ts';
import type { App } from '../src/platform/http/app.ts';
import type { CompleteConfig } from '../src/platform/keep-secrets.ts';
import { openLog } from '../src/platform/log.ts';
import { type Features, openPlatform } from '../src/platform/open-platform.ts';
import type { Platform } from '../src/platform/platform.ts';

/** The whole application on a database of its own. */
export interface TestApp {
  readonly app: App;
  readonly platform: Platform;
  /** Lets time pass for everything that asks the platform for it. */
  advance(milliseconds: number): void;
  /** Runs every job that is due; answers how many ran. */
  workOff(): Promise<number>;
  close(): Promise<void>;
}

/** The settings of tests: no limits unless asked for, every answer held against its contract. */
export const testConfig = (change: Partial<Config> = {}): CompleteConfig => ({
  port: 0,
  host: '127.0.0.1',
  dataDir: '/nowhere',
  database: { kind: 'memory' },
  publicUrl: 'http://127.0.0.1:3000',
  logLevel: process.env.TEST_LOG_LEVEL === 'debug' ? 'debug' : 'silent',
  sampleData: false,
  rateFactor: null,
  smtpUrl: null,
  mailFrom: 'FlowPilot <flowpilot@localhost>',
  checkAnswers: true,
  ...change,
  authSecret: 'a-secret-for-tests-of-at-least-32-letters',
  encryptionKey: 'a-key-for-tests-of-at-least-32-letters!!',
});

/** Starts the application in memory, or on a database of its own on the server that `TEST_DATABASE_URL` names. One a test file. */
export async function startTestApp(change: Partial<Config> = {}, features: Features = allFeatures): Promise<TestApp> {
  const server = process.env.TEST_DATABASE_URL;
  const own = server === undefined ? null : await createDatabase(server);
  const config = testConfig({
    ...(own === null ? {} : { database: { kind: 'postgres' as const, url: own.url, migrateUrl: null } }),
    ...change,
  });
  let ahead = 0;
  const { platform, close } = await openPlatform({
    config,
    log: openLog(config),
    features,
    runsJobs: false,
    now: () => new Date(Date.now() + ahead),
  });
  const app = await buildApp(platform);
  await app.ready();
  return {
    app,
    platform,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    workOff: () => platform.jobs.workOff(),
    close: async () => {
      await app.close();
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
