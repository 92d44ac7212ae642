import { afterAll, describe, expect, it } from 'vitest';
import { aProposal, aTree } from '../../../test/a-proposal.ts';
import { call } from '../../../test/call.ts';
import { startReviewing, withSecondBranch } from '../../../test/reviewing.ts';

const { app, account, by } = await startReviewing();
afterAll(() => app.close());

describe('a change of a flow', () => {
  it('is not approved without its merged tree', async () => {
    const { flowId } = await by.aFlow();
    const { id } = await by.aChange(flowId);
    const answer = await by.review(id, { action: 'approve' });
    expect([answer.status, answer.body.detail]).toEqual([
      400,
      "Enhancement proposals require 'Edit & Publish' to merge changes into the existing flow. Use the modify action with modified_flow_data.",
    ]);
  });

  it('becomes the next version of its flow, which keeps its own evidence and keywords', async () => {
    const { flowId } = await by.aFlow();
    const { id } = await by.aChange(flowId);
    const before = await by.detail(id);
    expect(before.diff.counts).toMatchObject({ removed: expect.any(Number) });
    expect(before.diff.changes.length).toBeGreaterThan(0);
    expect(before.evidence).toHaveLength(4);
    const merge = await by.merge(id);
    expect(merge).toMatchObject({ live_version: 1, conflicts: [] });
    const modified_flow_data = { tree_structure: merge.tree_structure };
    const { body } = await by.review(id, { action: 'approve', modified_flow_data, expected_version: merge.live_version }, account.owner);
    expect(body).toMatchObject({ status: 'approved', published_flow_id: flowId, published_version: 2 });
    expect(await by.flow(flowId)).toMatchObject({
      version: 2,
      origin: 'ai_enhanced',
      author_id: account.owner.userId,
      match_keywords: ['label', 'printer', 'blank'],
      supporting_session_count: 2,
      tree_structure: withSecondBranch(),
    });
    expect(await by.evidenceOf(flowId)).toHaveLength(4);
    const versions = (await call(app, { path: `/flows/${flowId}/versions`, as: account.viewer })).body.items;
    expect(versions).toMatchObject([
      { number: 2, origin: 'ai_enhanced', proposal_id: id, author_id: account.owner.userId },
      { number: 1, origin: 'ai_generated' },
    ]);
    const second = (await call(app, { path: `/flows/${flowId}/versions/2`, as: account.viewer })).body;
    expect(second.diff.changes).toEqual(before.diff.changes);
  });

  it('is a 409 that changes nothing when the target moved on from expected_version', async () => {
    const { flowId } = await by.aFlow();
    const { id } = await by.aChange(flowId);
    const modified_flow_data = withSecondBranch();
    const answer = await by.review(id, { action: 'approve', modified_flow_data, expected_version: 7 });
    expect(answer.status).toBe(409);
    expect(await by.detail(id)).toMatchObject({ status: 'pending' });
    expect((await by.flow(flowId)).version).toBe(1);
  });

  it('without expected_version is merged again, keeping what became live after the reviewer had read it', async () => {
    const { flowId } = await by.aFlow();
    const first = await by.aChange(flowId);
    const other = aTree({ yes: { id: 'clean', kind: 'resolution', text: 'Clean the ribbon sensor with alcohol' } });
    const second = await aProposal(app, account, { type: 'enhancement', targetFlowId: flowId, baseVersion: 1, tree: other });
    const readBefore = (await by.detail(second.id)).proposed_flow_data;
    await by.review(first.id, { action: 'modify', modified_flow_data: withSecondBranch() });
    const now = await by.detail(second.id);
    expect(now).toMatchObject({ base_version: 2, status: 'pending' });
    expect(now.diff.counts).toEqual({ added: 0, removed: 0, changed: 1, moved: 0 });
    const { body } = await by.review(second.id, { action: 'modify', modified_flow_data: readBefore });
    expect(body.published_version).toBe(3);
    expect((await by.flow(flowId)).tree_structure).toEqual(
      aTree({
        yes: { id: 'clean', kind: 'resolution', text: 'Clean the ribbon sensor with alcohol' },
        no: { id: 'replace', kind: 'resolution', text: 'Replace the ribbon' },
      }),
    );
  });

  it('without expected_version is a 409 with the conflicts where both changed the same', async () => {
    const { flowId } = await by.aFlow();
    const first = await by.aChange(flowId);
    const second = await by.aChange(flowId, withSecondBranch('Order a new printer'));
    await by.review(first.id, { action: 'modify', modified_flow_data: withSecondBranch() });
    const answer = await by.review(second.id, { action: 'modify', modified_flow_data: withSecondBranch('Order a new printer') });
    expect(answer.status).toBe(409);
    expect(answer.body.conflicts.length).toBeGreaterThan(0);
    expect((await by.flow(flowId)).version).toBe(2);
    const merge = await by.merge(second.id);
    expect(merge.live_version).toBe(2);
    expect(merge.conflicts.length).toBeGreaterThan(0);
    expect(merge.tree_structure).toEqual(withSecondBranch());
  });

  it('becomes a new flow where its target is gone', async () => {
    const { flowId, proposalId } = await by.aFlow();
    const { id } = await by.aChange(flowId);
    await by.undo(proposalId);
    const { body } = await by.review(id, { action: 'modify', modified_flow_data: withSecondBranch() });
    expect(body.published_flow_id).not.toBe(flowId);
    expect(await by.flow(body.published_flow_id)).toMatchObject({ origin: 'ai_enhanced', version: 1 });
  });
});
