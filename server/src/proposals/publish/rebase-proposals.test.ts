import { afterAll, describe, expect, it } from 'vitest';
import { aProposal, aTree } from '../../../test/a-proposal.ts';
import { startReviewing, withSecondBranch } from '../../../test/reviewing.ts';

const { app, account, by } = await startReviewing();
afterAll(() => app.close());

const lastOf = ({ history }: { history: { action: string; reviewed_by: string | null; notes: string | null }[] }) => history.at(-1);
const reworded = () => aTree({ yes: { id: 'clean', kind: 'resolution', text: 'Clean the ribbon sensor with alcohol' } });

describe('an open proposal whose flow moves on', () => {
  it('is proved, described and named anew on the new version', async () => {
    const { flowId } = await by.aFlow();
    const tree = aTree({
      yes: {
        id: 'clean',
        kind: 'resolution',
        text: 'Clean the ribbon sensor',
        otherwise: { id: 'call', kind: 'escalation', text: 'Call the maker' },
      },
      no: { id: 'replace', kind: 'resolution', text: 'Replace the ribbon' },
    });
    const both = await aProposal(app, account, { type: 'enhancement', targetFlowId: flowId, baseVersion: 1, tree });
    const before = await by.detail(both.id);
    const branch = await by.aChange(flowId);
    await by.review(branch.id, { action: 'modify', modified_flow_data: withSecondBranch() });
    const after = await by.detail(both.id);
    expect(after).toMatchObject({ base_version: 2, status: 'pending', proposal_type: 'branch_addition' });
    expect(after.diff.counts).toMatchObject({ added: 1, removed: 0 });
    expect(after.proof).toMatchObject({ n: 3, explained_before: 3, explained_after: 3, broken: 0 });
    expect(after.proof.computed_at).not.toBe(before.proof.computed_at);
    expect(after.description).not.toBe(before.description);
    expect(after.confidence_basis).not.toEqual(before.confidence_basis);
  });

  it('is settled by nobody, with the reason in its history, when the flow holds it already; it comes back when that is taken back', async () => {
    const { flowId } = await by.aFlow();
    const [first, twin] = [await by.aChange(flowId), await by.aChange(flowId)];
    await by.review(first.id, { action: 'modify', modified_flow_data: withSecondBranch() });
    const settled = await by.detail(twin.id);
    expect(settled).toMatchObject({ status: 'dismissed', reviewed_by: null, reviewed_at: null, undo_until: null });
    expect(lastOf(settled)).toMatchObject({
      action: 'dismiss',
      reviewed_by: null,
      notes: 'Version 2 of the flow already holds this change.',
    });
    expect((await by.undo(first.id)).status).toBe(200);
    const back = await by.detail(twin.id);
    expect(back).toMatchObject({ status: 'pending', base_version: 3 });
    expect(back.proposed_flow_data.tree_structure).toEqual(withSecondBranch());
    expect(back.diff.changes.length).toBeGreaterThan(0);
    expect(lastOf(back)).toMatchObject({ action: 'reopened', reviewed_by: null });
  });
});

describe('a tree that was read before or after its flow moved on', () => {
  /** A flow at version 2, whose branch `replace` is new, and a proposal made on version 1 that was brought along. */
  async function movedOn() {
    const { flowId } = await by.aFlow();
    const first = await by.aChange(flowId);
    const other = await aProposal(app, account, { type: 'enhancement', targetFlowId: flowId, baseVersion: 1, tree: reworded() });
    const grown = aTree({
      no: { id: 'ask', kind: 'action', text: 'Open the cover', then: { id: 'replace', kind: 'resolution', text: 'Replace the ribbon' } },
    });
    await by.review(first.id, { action: 'modify', modified_flow_data: grown });
    return { flowId, id: other.id };
  }
  const treeOf = async (flowId: string) => (await by.flow(flowId)).tree_structure;

  it('keeps a removal of what only the new version showed, where the reviewer kept some of it', async () => {
    const { flowId, id } = await movedOn();
    const mine = aTree({
      yes: { id: 'clean', kind: 'resolution', text: 'Clean the ribbon sensor with alcohol' },
      no: { id: 'replace', kind: 'resolution', text: 'Replace the ribbon' },
    });
    const { status } = await by.review(id, { action: 'modify', modified_flow_data: mine });
    expect([status, await treeOf(flowId)]).toEqual([200, mine]);
  });

  it('keeps a removal of all of it where the reviewer names the version they read', async () => {
    const { flowId, id } = await movedOn();
    const { base_version } = await by.detail(id);
    expect(base_version).toBe(2);
    const { status } = await by.review(id, { action: 'modify', modified_flow_data: reworded(), base_version });
    expect([status, await treeOf(flowId)]).toEqual([200, reworded()]);
  });

  it('says in the history what it was merged with, and refuses a version that the proposal never stood on', async () => {
    const { id } = await movedOn();
    expect((await by.review(id, { action: 'modify', modified_flow_data: reworded(), base_version: 9 })).status).toBe(409);
    const { body } = await by.review(id, { action: 'modify', modified_flow_data: reworded(), reviewer_notes: 'Alcohol.' });
    expect(body.reviewer_notes).toBe('Alcohol.');
    expect(lastOf(body)?.notes).toBe('Alcohol.\nRead on version 1, merged with what version 2 of the flow holds.');
  });
});

describe('what is masked when it is published', () => {
  it('is told in the history, node by node', async () => {
    const { id } = await aProposal(app, account);
    const tree = aTree({ yes: { id: 'clean', kind: 'resolution', text: 'Write to anna.berg@client.example' } });
    const { body } = await by.review(id, { action: 'modify', modified_flow_data: tree, title: 'Printer of anna.berg@client.example' });
    expect(lastOf(body)?.notes).toBe(
      'Secrets or personal data were masked in the texts of clean.\nSecrets or personal data were masked in the title.',
    );
    expect(JSON.stringify(await by.flow(body.published_flow_id))).not.toContain('anna.berg');
  });

  it('is judged once it is masked: refused with the faults where a text is too long then', async () => {
    const { id } = await aProposal(app, account);
    const text = Array.from({ length: 380 }, (_, at) => `a${at}@b.co`).join(' ');
    expect(text.length).toBeLessThan(4_000);
    const tree = aTree({ yes: { id: 'clean', kind: 'resolution', text } });
    const answer = await by.review(id, { action: 'modify', modified_flow_data: tree });
    expect(answer.status).toBe(422);
    expect(answer.body.faults).toMatchObject([{ node_id: 'clean' }]);
    expect(await by.detail(id)).toMatchObject({ status: 'pending' });
  });
});
