import { afterAll, describe, expect, it } from 'vitest';
import { aProposal } from '../../test/a-proposal.ts';
import { call } from '../../test/call.ts';
import { startReviewing } from '../../test/reviewing.ts';
import { inTransaction } from '../platform/scope.ts';
import { readLibraryChanges } from './read-library.ts';

const { app, account, by } = await startReviewing();
afterAll(() => app.close());

const publishMerged = async (id: string) => {
  const { tree_structure, live_version } = await by.merge(id);
  return by.review(id, { action: 'modify', modified_flow_data: { tree_structure }, expected_version: live_version });
};
const changesFrom = (version: number | null) => inTransaction(account.scope, (scope) => readLibraryChanges(scope, version));
const library = async () => (await changesFrom(null)).changed;

describe('a change that takes in another flow', () => {
  it('archives that flow when it is published, whose page then leads to the one that took it in', async () => {
    const kept = await by.aFlow();
    const other = await by.aFlow();
    const { id } = await by.aMerger(kept.flowId, { kind: 'flow', id: other.flowId });
    expect(await by.detail(id)).toMatchObject({ proposal_type: 'enhancement', absorbs_flow: { id: other.flowId } });
    expect((await library()).find((entry) => entry.id === id)).toMatchObject({ absorbsFlowId: other.flowId });
    expect((await publishMerged(id)).status).toBe(200);
    expect(await by.flow(other.flowId)).toMatchObject({ status: 'archived', merged_into_flow: { id: kept.flowId } });
    expect(await by.flow(kept.flowId)).toMatchObject({ status: 'published', version: 2, merged_into_flow: null });
    expect((await library()).map((entry) => entry.id)).not.toContain(other.flowId);
    const sessions = new Set((await by.evidenceOf(kept.flowId)).map(({ session_id }: { session_id: string }) => session_id));
    for (const { session_id } of await by.evidenceOf(other.flowId)) expect(sessions).toContain(session_id);
  });

  it('leaves the other flow alone where the published tree does not hold what its sessions came to', async () => {
    const kept = await by.aFlow();
    const other = await by.aFlow();
    const { id } = await by.aMerger(kept.flowId, { kind: 'flow', id: other.flowId });
    const { tree_structure } = await by.flow(kept.flowId);
    const { body } = await by.review(id, { action: 'modify', modified_flow_data: { tree_structure }, expected_version: 1 });
    expect(body.history.at(-1).notes).toContain('was not taken in');
    expect(await by.flow(other.flowId)).toMatchObject({ status: 'published', merged_into_flow: null });
  });

  it('is taken back whole: the other flow stands for itself again', async () => {
    const kept = await by.aFlow();
    const other = await by.aFlow();
    const { id } = await by.aMerger(kept.flowId, { kind: 'flow', id: other.flowId });
    await publishMerged(id);
    expect((await by.undo(id)).status).toBe(200);
    expect(await by.flow(other.flowId)).toMatchObject({ status: 'published', merged_into_flow: null });
    expect((await library()).map((entry) => entry.id)).toContain(other.flowId);
  });

  it('is not settled as held already by a version that draws the same', async () => {
    const kept = await by.aFlow();
    const other = await by.aFlow();
    const change = await by.aChange(kept.flowId);
    const merger = await by.aMerger(kept.flowId, { kind: 'flow', id: other.flowId });
    expect((await publishMerged(change.id)).status).toBe(200);
    expect(await by.detail(merger.id)).toMatchObject({ status: 'pending', proposal_type: 'enhancement' });
  });
});

describe('a new flow that turned out to be one with a known flow', () => {
  it('leaves queue and library at once, says where its sessions stand, and comes back where what took it in is rejected', async () => {
    const kept = await by.aFlow();
    const twin = await aProposal(app, account, { title: 'The same in other words' });
    const { id } = await by.aMerger(kept.flowId, { kind: 'proposal', id: twin.id });
    expect(await by.detail(id)).toMatchObject({ status: 'pending', absorbs_flow: null, supporting_session_count: 2 });
    const settled = await by.detail(twin.id);
    expect(settled).toMatchObject({ status: 'dismissed', reviewed_by: null });
    expect(settled.history.at(-1).notes).toContain('where its sessions stand now');
    const ids = (await library()).map((entry) => entry.id);
    expect([ids.includes(id), ids.includes(twin.id)]).toEqual([true, false]);
    const { changed, removed } = await changesFrom(1);
    expect([changed.some((entry) => entry.id === twin.id), removed.includes(twin.id)]).toEqual([false, true]);
    expect(
      (await call(app, { path: '/flow-proposals?status=pending&limit=100', as: account.admin })).body.map(({ id }: { id: string }) => id),
    ).not.toContain(twin.id);
  });
});
