import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { aProposal, aTree } from '../../../test/a-proposal.ts';
import { anAccount, type TestAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { startReviewing } from '../../../test/reviewing.ts';

const { app, account, by } = await startReviewing();
afterAll(() => app.close());

describe('approving a new flow', () => {
  it('publishes what was proposed, with title, keywords, source and evidence, in the name of the reviewer', async () => {
    const { id, sessionId } = await aProposal(app, account);
    const answer = await by.review(id, { action: 'approve', reviewer_notes: 'Good.' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'approved',
      published_version: 1,
      reviewed_by: account.admin.userId,
      reviewer_notes: 'Good.',
    });
    expect(answer.body.history.map(({ action }: { action: string }) => action)).toEqual(['created', 'approve']);
    expect(await by.flow(answer.body.published_flow_id)).toMatchObject({
      title: 'Label printer prints blank labels',
      origin: 'ai_generated',
      version: 1,
      author_id: account.admin.userId,
      source_session_id: sessionId,
      match_keywords: ['label', 'printer', 'blank'],
      tree_type: 'troubleshooting',
      tree_structure: aTree(),
      supporting_session_count: 1,
      worked_count: 1,
    });
    expect(await by.evidenceOf(answer.body.published_flow_id)).toMatchObject([
      { node_id: 'clean', option_id: null, step_index: null },
      { node_id: 'q', option_id: 'q-yes', step_index: 0 },
    ]);
  });

  it('takes title and description of the review before those of the proposal', async () => {
    const { id } = await aProposal(app, account);
    const { body } = await by.review(id, { action: 'approve', title: 'Blank labels', description: 'When the ribbon fails.' });
    expect(await by.flow(body.published_flow_id)).toMatchObject({ title: 'Blank labels', description: 'When the ribbon fails.' });
  });

  it('never drops an edit in silence: with a tree it is refused and points to modify', async () => {
    const { id } = await aProposal(app, account);
    const answer = await by.review(id, { action: 'approve', modified_flow_data: { tree_structure: aTree() } });
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('modify');
    expect(await by.detail(id)).toMatchObject({ status: 'pending', reviewed_by: null, reviewed_at: null });
  });
});

describe('modifying', () => {
  it('publishes the edited tree; nodes that were taken out take their evidence along, the others keep it', async () => {
    const { id } = await aProposal(app, account);
    const edited = aTree({ yes: { id: 'mine', kind: 'resolution', text: 'Swap the sensor' } });
    const { body } = await by.review(id, { action: 'modify', modified_flow_data: { tree_structure: edited } });
    expect(body.status).toBe('modified');
    expect(await by.flow(body.published_flow_id)).toMatchObject({ tree_structure: edited, match_keywords: [] });
    expect((await by.evidenceOf(body.published_flow_id)).map(({ node_id }: { node_id: string }) => node_id)).toEqual(['q']);
  });

  it('takes a bare tree, and masks secrets before they become a flow', async () => {
    const { id } = await aProposal(app, account);
    const { body } = await by.review(id, {
      action: 'modify',
      modified_flow_data: aTree({ text: 'Did you write to anna.berg@client.example?' }),
    });
    expect((await by.flow(body.published_flow_id)).tree_structure.text).not.toContain('anna.berg');
  });

  it('needs the tree', async () => {
    const { id } = await aProposal(app, account);
    const answer = await by.review(id, { action: 'modify' });
    expect([answer.status, answer.body.detail]).toEqual([400, 'modified_flow_data is required for modify action']);
  });

  it('lists every fault of a tree that is not valid', async () => {
    const { id } = await aProposal(app, account);
    const bad = {
      id: 'q',
      kind: 'question',
      text: '',
      options: [{ id: 'o', label: 'Yes', then: { id: 'q', kind: 'goto', target: 'nowhere' } }],
    };
    const answer = await by.review(id, { action: 'modify', modified_flow_data: { tree_structure: bad } });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.length).toBeGreaterThan(1);
    expect(answer.body.faults[0]).toEqual({ path: expect.any(String), node_id: expect.anything(), message: expect.any(String) });
    const none = await by.review(id, { action: 'modify', modified_flow_data: { tree_structure: {} } });
    expect([none.status, none.body.detail]).toEqual([
      422,
      "Proposal has no valid tree structure. Use 'Edit & Publish' to build the flow manually.",
    ]);
    expect((await by.detail(id)).status).toBe('pending');
  });
});

describe('rejecting and dismissing', () => {
  it('only decide; a dismissed proposal can be reviewed again, a rejected one not', async () => {
    const { id } = await aProposal(app, account);
    const dismissed = await by.review(id, { action: 'dismiss', reviewer_notes: 'Later.' });
    expect(dismissed.body).toMatchObject({ status: 'dismissed', reviewer_notes: 'Later.', published_flow_id: null });
    const rejected = await by.review(id, { action: 'reject' });
    expect(rejected.body).toMatchObject({ status: 'rejected', reviewer_notes: null });
    const again = await by.review(id, { action: 'approve' });
    expect([again.status, again.body.detail]).toEqual([400, 'Cannot review proposal in status: rejected']);
    expect((await by.detail(id)).history).toMatchObject([
      { action: 'created', status: 'pending', reviewed_by: null },
      { action: 'dismiss', status: 'dismissed', reviewed_by: account.admin.userId, notes: 'Later.' },
      { action: 'reject', status: 'rejected', reviewed_by: account.admin.userId },
    ]);
  });
});

describe('two reviewers at once', () => {
  it('leave one decision and one version; the other is told the state', async () => {
    const { id } = await aProposal(app, account);
    const answers = await Promise.all([by.review(id, { action: 'approve' }), by.review(id, { action: 'approve' }, account.owner)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.detail).toBe('Cannot review proposal in status: approved');
    const flows = (await call(app, { path: '/flows', as: account.viewer })).body.items;
    expect(flows.filter((one: { source_session_id: string }) => one.source_session_id === answers[0]?.body.source_session_id)).toHaveLength(
      answers[0]?.status === 200 ? 1 : 0,
    );
  });
});

describe('many decisions at once', () => {
  it('are answered one by one, each with its own outcome', async () => {
    const [one, two] = [await aProposal(app, account), await aProposal(app, account)];
    const reviews = [
      { id: one.id, action: 'approve' },
      { id: randomUUID(), action: 'reject' },
      { id: two.id, action: 'modify' },
      { id: two.id, action: 'dismiss' },
    ];
    const { status, body } = await call(app, { method: 'POST', path: '/flow-proposals/reviews', as: account.admin, body: { reviews } });
    expect(status).toBe(200);
    expect(body.results.map((result: { status: number }) => result.status)).toEqual([200, 404, 400, 200]);
    expect(body.results[1].problem).toMatchObject({ status: 404, detail: 'Proposal not found' });
    expect(body.results[3].proposal.status).toBe('dismissed');
  });
});

describe('who may not, and what is not there', () => {
  it('401, 403, 422, 404, in this order, and nothing changes', async () => {
    const { id } = await aProposal(app, account);
    const other = await anAccount(app);
    const post = (as: TestAccount['admin'] | null, body: object, at = id) =>
      call(app, { method: 'POST', path: `/flow-proposals/${at}/review`, as, body });
    expect((await post(null, {})).status).toBe(401);
    expect((await post(account.engineer, {})).status).toBe(403);
    const unknown = await post(account.admin, { action: 'approve', surprise: 1 }, randomUUID());
    expect(unknown.status).toBe(422);
    expect(JSON.stringify(unknown.body.errors)).toContain('surprise');
    const foreign = await post(other.admin, { action: 'approve' });
    const absent = await post(other.admin, { action: 'approve' }, randomUUID());
    expect([foreign.status, foreign.body.detail]).toEqual([404, 'Proposal not found']);
    expect(absent.body.detail).toBe(foreign.body.detail);
    expect((await by.detail(id)).status).toBe('pending');
  });
});
