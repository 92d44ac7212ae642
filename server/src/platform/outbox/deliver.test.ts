import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../../test/start-test-platform.ts';
import { inTransaction, systemScope } from '../scope.ts';
import type { Courier, Parcel } from './courier.ts';
import { deliveryJob, MOST_TRIES } from './deliver.job.ts';
import { lockParcel, updateParcel } from './outbox.store.ts';
import { sendOut } from './send-out.ts';

const brought: Parcel[] = [];
let answers = () => Promise.resolve();
const courier: Courier = {
  destination: 'elsewhere',
  deliver: async (_scope, parcel) => {
    brought.push(parcel);
    await answers();
  },
};
const job = deliveryJob([courier]);
let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({}, { jobs: [job], isSignUpOpen: () => Promise.resolve(false) });
});
afterAll(() => test.close());
beforeEach(() => {
  brought.length = 0;
  answers = () => Promise.resolve();
});

const aScope = () => systemScope(test.platform, test.platform.newId(), 'test');
type Scope = ReturnType<typeof aScope>;
const put = (scope: Scope, destination = 'elsewhere') =>
  inTransaction(scope, (scope) => sendOut(scope, { destination, payload: { n: 1 } }));
const parcel = (scope: Scope, id: string) => inTransaction(scope, (scope) => lockParcel(scope, id));

it('leaves with the transaction that put it there, once, under the id that was answered', async () => {
  const scope = aScope();
  const id = await put(scope);
  await test.workOff();
  expect(brought).toEqual([{ id, payload: { n: 1 } }]);
  expect(await parcel(scope, id)).toMatchObject({ status: 'delivered', tries: 1, lastError: null, deliveredAt: expect.any(Date) });
  await test.workOff();
  expect(brought).toHaveLength(1);
});

it('never leaves with a transaction that was rolled back', async () => {
  const scope = aScope();
  const undone = inTransaction(scope, async (scope) => {
    await sendOut(scope, { destination: 'elsewhere', payload: {} });
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  await test.workOff();
  expect(brought).toEqual([]);
});

it('waits longer after each failed try, and keeps the reason without what must not be shown', async () => {
  const scope = aScope();
  answers = () => Promise.reject(new Error('refused for password=Hunter2Hunter2'));
  const id = await put(scope);
  await test.workOff();
  const failed = await parcel(scope, id);
  expect(failed).toMatchObject({ status: 'waiting', tries: 1, lastError: expect.stringContaining('refused for') });
  expect(failed?.lastError).not.toContain('Hunter2Hunter2');
  expect((failed?.nextTryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(20_000);
  await test.workOff();
  expect(brought).toHaveLength(1);
});

it('counts as failed after the last try, and then stays', async () => {
  const scope = aScope();
  answers = () => Promise.reject(new Error('gone'));
  const id = await put(scope);
  await inTransaction(scope, (scope) => updateParcel(scope, id, { tries: MOST_TRIES - 1 }));
  await test.workOff();
  expect(await parcel(scope, id)).toMatchObject({ status: 'failed', tries: MOST_TRIES, nextTryAt: null, lastError: 'gone' });
});

it('says that nothing delivers to a destination that no adapter serves', async () => {
  const scope = aScope();
  const id = await put(scope, 'nowhere');
  await test.workOff();
  expect(await parcel(scope, id)).toMatchObject({ status: 'waiting', tries: 1, lastError: 'Nothing delivers to “nowhere” here.' });
});

it('is out of reach of another account', async () => {
  const id = await put(aScope());
  expect(await parcel(aScope(), id)).toBeNull();
});
