import { afterAll, describe, expect, it } from 'vitest';
import { aProposal, aTree } from '../../../test/a-proposal.ts';
import { startReviewing, withSecondBranch } from '../../../test/reviewing.ts';

const { app, account, by } = await startReviewing();
afterAll(() => app.close());

describe('undo', () => {
  it('archives a new flow, restores the status before, and the history keeps both', async () => {
    const { flowId, proposalId } = await by.aFlow();
    expect((await by.detail(proposalId)).undo_until).toBeNull();
    const { status, body } = await by.undo(proposalId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'pending', reviewed_by: null, reviewed_at: null, published_flow_id: null, undo_until: null });
    expect(body.history.map(({ action }: { action: string }) => action)).toEqual(['created', 'approve', 'undo']);
    expect((await by.flow(flowId)).status).toBe('archived');
    const again = await by.review(proposalId, { action: 'approve' });
    expect(again.body).toMatchObject({ status: 'approved', undo_until: expect.any(String) });
    expect(await by.evidenceOf(again.body.published_flow_id)).toHaveLength(2);
  });

  it('rolls a change back by a new version and takes its evidence back to the proposal', async () => {
    const { flowId } = await by.aFlow();
    const { id } = await by.aChange(flowId);
    await by.review(id, { action: 'modify', modified_flow_data: withSecondBranch() });
    const { body } = await by.undo(id);
    expect(body).toMatchObject({ status: 'pending', published_version: null });
    expect(body.evidence).toHaveLength(4);
    expect(await by.flow(flowId)).toMatchObject({ version: 3, tree_structure: aTree(), supporting_session_count: 1 });
    expect(await by.evidenceOf(flowId)).toHaveLength(2);
    const again = await by.review(id, { action: 'modify', modified_flow_data: body.proposed_flow_data });
    expect(again.body).toMatchObject({ status: 'modified', published_version: 4 });
    expect(await by.evidenceOf(flowId)).toHaveLength(4);
  });

  it('is for the same reviewer, once, within 10 seconds', async () => {
    const { id } = await aProposal(app, account);
    expect((await by.undo(id)).status).toBe(400);
    await by.review(id, { action: 'dismiss' });
    expect((await by.undo(id, account.owner)).status).toBe(400);
    expect((await by.undo(id)).body.status).toBe('pending');
    expect((await by.undo(id)).status).toBe(400);
    await by.review(id, { action: 'dismiss' });
    app.advance(11_000);
    expect((await by.undo(id)).status).toBe(400);
    expect((await by.detail(id)).status).toBe('dismissed');
  });
});
