import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { findSampleAccountId } from '../accounts/index.ts';
import { readFlywheelStatus } from '../flywheel/index.ts';
import { systemScope } from '../platform/scope.ts';
import { listProposals } from '../proposals/index.ts';
import { seedSampleAccount } from './seed-sample-account.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the sample account', () => {
  it('is made by the same import, flywheel and reviews as any, and made once', { timeout: 240_000 }, async () => {
    const told: string[] = [];
    await seedSampleAccount(app.platform, (progress) => told.push(progress));
    const accountId = await findSampleAccountId(app.platform.database);
    expect(accountId).not.toBeNull();
    const scope = systemScope(app.platform, accountId ?? '', 'test');
    const status = await readFlywheelStatus(scope);
    expect(status).toMatchObject({ pending: 0, analyzing: 0, failed: 0 });
    expect(status.analyzed + status.skipped).toBe(150);
    const byStatus = async (status: 'pending' | 'approved' | 'modified' | 'dismissed' | 'rejected' | 'auto_reinforced') =>
      Number((await listProposals(scope, { status, sort_by: 'newest', skip: 0, limit: 1 })).headers['x-total-count']);
    expect(await byStatus('approved')).toBeGreaterThanOrEqual(4);
    expect(await byStatus('modified')).toBeGreaterThanOrEqual(1);
    expect(await byStatus('rejected')).toBeGreaterThanOrEqual(1);
    expect(await byStatus('pending')).toBeGreaterThanOrEqual(3);
    expect(await byStatus('auto_reinforced')).toBeGreaterThanOrEqual(3);
    const toldOnce = told.length;
    await seedSampleAccount(app.platform, (progress) => told.push(progress));
    expect(told.length).toBe(toldOnce);
    expect(await readFlywheelStatus(scope)).toEqual(status);
  });
});
