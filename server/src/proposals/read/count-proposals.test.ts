import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aProposal } from '../../../test/a-proposal.ts';
import { anAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { inTransaction } from '../../platform/scope.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('the total of the queue is exact to 10,000 and then 10000+, and no link leads beyond what skip may say', {
  timeout: 120_000,
}, async () => {
  const account = await anAccount(app);
  const { id } = await aProposal(app, account);
  const multiply = (count: number) =>
    inTransaction(account.scope, (scope) =>
      scope.db.execute(sql`
        insert into proposals select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
        from proposals p, generate_series(1, ${count}::int) where p.id = ${id}::uuid`),
    );
  const list = () => call(app, { path: '/flow-proposals?limit=100', as: account.engineer });
  await multiply(9_999);
  expect((await list()).headers['x-total-count']).toBe('10000');
  await multiply(201);
  const beyond = await list();
  expect(beyond.headers['x-total-count']).toBe('10000+');
  const skips = [...String(beyond.headers['link']).matchAll(/skip=(\d+)/g)].map(([, skip]) => Number(skip));
  expect(Math.max(...skips)).toBe(10_000);
});
