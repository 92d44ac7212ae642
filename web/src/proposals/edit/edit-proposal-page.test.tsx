import type { FlowNode } from '@flowpilot/core/flows';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMe, aProblem, signedIn } from '../../../test/answers.ts';
import { fakeServer } from '../../../test/fake-server.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { ownTextsOf } from '../../platform/own-texts.ts';
import { anEnhancement, aProposal, idOf } from '../a-proposal.ts';
import { aQueueServer } from '../a-queue-server.ts';

configure({ asyncUtilTimeout: 10_000 });

const edit = (given: Parameters<typeof aQueueServer>[0]) => {
  const queue = aQueueServer(given);
  fakeServer.use(...queue.handlers);
  return { queue, ...renderApp(`/review/${idOf(1)}/edit`) };
};
const line = async (nth: number) =>
  (await screen.findAllByTestId('editor-row'))[nth]?.querySelector<HTMLElement>('[data-line]') ?? document.body;
const rewrite = async (nth: number, text: string) => {
  await userEvent.click(await line(nth));
  fireEvent.change(screen.getByTestId('node-text'), { target: { value: text } });
};

const ownTexts = (me = aMe()) => ownTextsOf(me.user.id, me.account?.id ?? '');

/** The first proposal after two more sessions, which changed its other end. */
function grown() {
  const { proposed_flow_data: data, ...proposal } = aProposal(1, { version: 2, supporting_session_count: 5 });
  const tree = JSON.parse(JSON.stringify(data.tree_structure).replace('Send a technician', 'Call the vendor')) as FlowNode; // a copy of a tree is a tree
  return { ...proposal, proposed_flow_data: { tree_structure: tree } };
}

beforeEach(() => fakeServer.use(...signedIn('admin')));

describe('Edit & Publish', { timeout: 40_000 }, () => {
  it('judges the tree as one types and publishes only what is valid', async () => {
    const { queue, router } = edit([aProposal(1), aProposal(2)]);
    await rewrite(1, '');
    expect((await screen.findByTestId('fault')).textContent).toContain('must not be empty');
    expect(screen.getByTestId('publish').hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByTestId('node-text'), { target: { value: 'Restart it' } });
    await screen.findByTestId('no-faults');
    await userEvent.click(screen.getByTestId('publish'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/review'));
    expect(queue.sent[0]).toMatchObject({
      action: 'modify',
      modified_flow_data: { tree_structure: { id: 'q1', options: [{ id: 'o1', then: { id: 'r1', text: 'Restart it' } }, { id: 'o2' }] } },
    });
  });

  it('takes typing back with Ctrl+Z', async () => {
    edit([aProposal(1)]);
    await rewrite(1, 'Something else');
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await line(1)).textContent).toContain('Restart the spooler'));
  });

  it('keeps the draft over a reload and can leave it', async () => {
    const { router } = edit([aProposal(1)]);
    await rewrite(1, 'Kept words');
    await waitFor(() => expect(ownTexts().read(`draft.${idOf(1)}`)).toContain('Kept words'));
    await router.navigate({ to: '/settings/appearance' });
    await router.navigate({ to: '/review/$proposalId/edit', params: { proposalId: idOf(1) } });
    expect(await screen.findByTestId('draft-restored')).toBeTruthy();
    expect((await line(1)).textContent).toContain('Kept words');
    await userEvent.click(screen.getByTestId('discard-draft'));
    await waitFor(async () => expect((await line(1)).textContent).toContain('Restart the spooler'));
  });

  it('merges again with a flow that moved on, keeping the edits', async () => {
    const proposal = anEnhancement(1);
    let live = { version: 2, tree: proposal.proposed_flow_data.tree_structure };
    const { queue } = edit([proposal]);
    fakeServer.use(
      http.get('/api/v1/flow-proposals/:id/merge', () =>
        HttpResponse.json({ tree_structure: live.tree, live_version: live.version, conflicts: [] }),
      ),
      http.get('/api/v1/flows/:id', () =>
        HttpResponse.json({ title: 'Nothing prints', description: 'What the flow says.', tree_structure: live.tree }),
      ),
    );
    await rewrite(1, 'My words');
    live = { version: 3, tree: JSON.parse(JSON.stringify(live.tree).replace('Send a technician', 'Call the vendor')) as FlowNode }; // a copy of a tree is a tree
    fakeServer.use(http.post('/api/v1/flow-proposals/:id/review', () => aProblem(409, 'The flow is at version 3 now.'), { once: true }));
    await userEvent.click(screen.getByTestId('publish'));
    expect((await screen.findByTestId('publish-problem')).textContent).toContain('The flow is at version 3 now.');
    await userEvent.click(screen.getByTestId('description-live'));
    await userEvent.click(screen.getByTestId('merge-again'));
    await waitFor(() => expect(screen.queryByTestId('publish-problem')).toBeNull());
    await userEvent.click(screen.getByTestId('publish'));
    await waitFor(() => expect(queue.sent).toHaveLength(1));
    expect(queue.sent[0]).toMatchObject({
      title: 'Nothing prints',
      description: 'What the flow says.',
      expected_version: 3,
      modified_flow_data: { tree_structure: { options: [{ then: { text: 'My words' } }, { then: { text: 'Call the vendor' } }] } },
    });
  });

  it('says that the proposal grew since the draft was begun, and merges it in without losing the edits', async () => {
    const { router } = edit([aProposal(1)]);
    await rewrite(1, 'Kept words');
    await waitFor(() => expect(ownTexts().read(`draft.${idOf(1)}`)).toContain('Kept words'));
    await router.navigate({ to: '/settings/appearance' });
    await waitFor(() => expect(screen.queryByTestId('editor-row')).toBeNull());
    fakeServer.use(...aQueueServer([grown()]).handlers);
    await router.navigate({ to: '/review/$proposalId/edit', params: { proposalId: idOf(1) } });
    expect((await screen.findByTestId('draft-restored')).textContent).toContain('it rests on 5 sessions now');
    await userEvent.click(screen.getByTestId('merge-draft'));
    await waitFor(() => expect(screen.queryByTestId('merge-draft')).toBeNull());
    expect((await line(1)).textContent).toContain('Kept words');
    expect((await line(2)).textContent).toContain('Call the vendor');
  });

  it('is for admins', async () => {
    fakeServer.use(...signedIn('engineer'));
    edit([aProposal(1)]);
    expect(await screen.findByText('This cannot be edited')).toBeTruthy();
  });
});
