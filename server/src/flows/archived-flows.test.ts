import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { reviewingIn } from '../../test/reviewing.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('a flow that was archived is neither matched nor followed: a session that fits it is proposed as a new flow', async () => {
  const account = await anAccount(app);
  await importLines(app, account, [aSession()]);
  await app.workOff();
  const open = async () => (await call(app, { path: '/flow-proposals?status=pending', as: account.engineer })).body;
  const match = () => call(app, { method: 'POST', path: '/flows/match', as: account.viewer, body: { problem: aSession().problem } });
  const [proposal] = await open();
  const { review, undo } = reviewingIn(app, account);
  const published = await review(proposal.id, { action: 'approve' });
  expect((await match()).body).toMatchObject([{ flow_id: published.body.published_flow_id }]);
  expect((await undo(proposal.id)).status).toBe(200);
  expect((await match()).body).toEqual([]);
  await review(proposal.id, { action: 'reject' });
  await importLines(app, account, [aSession()]);
  await app.workOff();
  expect(await open()).toMatchObject([{ proposal_type: 'new_flow', target_flow_id: null }]);
});
