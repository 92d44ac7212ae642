import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestPlatform, type TestPlatform, testConfig } from '../../../test/start-test-platform.ts';
import { openLog } from '../log.ts';
import { openPlatform } from '../open-platform.ts';
import { inTransaction, systemScope } from '../scope.ts';
import { defineJob } from './define-job.ts';
import { enqueue } from './jobs.ts';

const ran: { by: string; n: number }[] = [];
let failures = 0;
const countingBy = (by: string) =>
  defineJob<{ n: number }>({
    queue: 'counting',
    policy: 'standard',
    concurrency: 4,
    handler: async (_context, { n }) => {
      await pause(1);
      ran.push({ by, n });
    },
  });
const failing = defineJob({
  queue: 'failing',
  policy: 'standard',
  retryLimit: 0,
  handler: () => {
    failures += 1;
    return Promise.reject(new Error('cannot'));
  },
});
const featuresOf = (by: string) => ({ jobs: [countingBy(by), failing], isSignUpOpen: () => Promise.resolve(false) });

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({}, featuresOf('first'));
});
afterAll(() => test.close());

const aScope = () => systemScope(test.platform, test.platform.newId(), 'test');
const put = (numbers: readonly number[]) =>
  inTransaction(aScope(), async (scope) => {
    for (const n of numbers) await enqueue(scope, 'counting', { n });
  });
const numbers = () => ran.map(({ n }) => n).sort((a, b) => a - b);

describe('a job', () => {
  it('exists when its transaction commits, and only then', async () => {
    await inTransaction(aScope(), async (scope) => {
      await enqueue(scope, 'counting', { n: -1 });
      throw new Error('no');
    }).catch(() => {});
    expect(await test.workOff()).toBe(0);
    await put([1]);
    expect(await test.workOff()).toBe(1);
    expect(numbers()).toEqual([1]);
  });

  it('that fails past its last try is counted and done no more', async () => {
    await inTransaction(aScope(), (scope) => enqueue(scope, 'failing', {}));
    await test.workOff();
    await test.workOff();
    expect(failures).toBe(1);
    expect((await test.platform.jobs.counts()).find(({ queue }) => queue === 'failing')).toMatchObject({ waiting: 0, failed: 1 });
  });

  it('is done once, however many processes work', async ({ skip }) => {
    if (!process.env.TEST_DATABASE_URL) skip('the embedded database serves one process');
    ran.length = 0;
    const config = testConfig({ database: test.platform.config.database });
    const open = (by: string) => openPlatform({ config, log: openLog(config), features: featuresOf(by), runsJobs: true });
    const workers = await Promise.all([open('second'), open('third')]);
    const wanted = Array.from({ length: 24 }, (_, n) => n);
    await put(wanted);
    await Promise.all(workers.map(({ platform }) => platform.jobs.work()));
    await vi.waitFor(() => expect(ran.length).toBeGreaterThanOrEqual(wanted.length), { timeout: 60_000, interval: 50 });
    await Promise.all(workers.map(({ close }) => close()));
    expect(numbers()).toEqual(wanted);
    expect(new Set(ran.map(({ by }) => by)).size).toBe(2);
  }, 90_000);
});
