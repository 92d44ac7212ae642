import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aProblem, signedIn } from '../../../test/answers.ts';
import { fakeServer } from '../../../test/fake-server.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { listenForShortcuts } from '../../platform/shortcuts/index.ts';
import { anEnhancement, aProposal, idOf } from '../a-proposal.ts';
import { aQueueServer } from '../a-queue-server.ts';

// A page with a drawing takes its time on a busy machine; what is waited for is what must come, not when.
configure({ asyncUtilTimeout: 10_000 });

let stopKeys = () => {};
const start = (given: Parameters<typeof aQueueServer>[0], address = '/review') => {
  const queue = aQueueServer(given);
  fakeServer.use(...queue.handlers);
  return { queue, ...renderApp(address) };
};
const three = () => [aProposal(1), aProposal(2), aProposal(3)];
const shownTitle = async () => (await screen.findByTestId('proposal-title')).textContent;
const listed = () => screen.queryAllByTestId('review-list-item').map((item) => item.querySelector('span')?.textContent);

beforeEach(() => {
  fakeServer.use(...signedIn('admin'));
  stopKeys = listenForShortcuts();
});
afterEach(() => stopKeys());

describe('the review queue', { timeout: 40_000 }, () => {
  it('shows the proof of the selected proposal in one sentence, and its evidence one click from the session', async () => {
    start(three());
    expect((await screen.findByTestId('proof')).textContent).toBe('Explains 14 of 17 past sessions, 5 before; breaks none');
    expect(screen.getAllByTestId('confidence')[0]?.textContent).toBe('Medium confidence');
    const quote = await screen.findByTestId('evidence-quote');
    expect(within(quote).getByTestId('evidence-session').getAttribute('href')).toBe(`/sessions/${idOf(1, '5')}`);
  });

  it('selects the next proposal by itself once one is approved', async () => {
    const { queue } = start(three());
    await userEvent.click(await screen.findByTestId('approve'));
    await waitFor(async () => expect(await shownTitle()).toBe('Proposal 2'));
    await waitFor(() => expect(listed()).toEqual(['Proposal 2', 'Proposal 3']));
    expect(queue.sent).toEqual([{ id: idOf(1), action: 'approve', expected_version: 1 }]);
  });

  it('takes the last decision back by key and shows the proposal again', async () => {
    const { queue } = start(three());
    await screen.findByTestId('approve');
    await userEvent.keyboard('d');
    await waitFor(() => expect(queue.proposals.get(idOf(1))?.status).toBe('dismissed'));
    await screen.findByText('Dismissed: Proposal 1');
    await userEvent.keyboard('z');
    await waitFor(() => expect(queue.proposals.get(idOf(1))?.status).toBe('pending'));
    await waitFor(async () => expect(await shownTitle()).toBe('Proposal 1'));
  });

  it('goes up and down by key', async () => {
    start(three());
    await screen.findByTestId('approve');
    await userEvent.keyboard('jj');
    await waitFor(async () => expect(await shownTitle()).toBe('Proposal 3'));
    await userEvent.keyboard('k');
    await waitFor(async () => expect(await shownTitle()).toBe('Proposal 2'));
  });

  it('shows what another person decided meanwhile instead of overwriting it', async () => {
    const { queue } = start(three());
    await screen.findByTestId('reject');
    queue.proposals.set(idOf(1), aProposal(1, { status: 'approved', reviewed_at: '2026-11-25T09:00:00Z', reviewer_name: 'Jon Berg' }));
    await userEvent.click(screen.getByTestId('reject'));
    await userEvent.click(await screen.findByTestId('show-refused'));
    expect((await screen.findByTestId('conflict')).textContent).toContain('Cannot review proposal in status: approved');
    expect((await screen.findByTestId('decided')).textContent).toContain('Approved by Jon Berg');
    expect(await shownTitle()).toBe('Proposal 1');
    expect(screen.queryByTestId('approve')).toBeNull();
  });

  it('puts a proposal back where the decision could not be sent', async () => {
    start(three());
    fakeServer.use(http.post('/api/v1/flow-proposals/:id/review', () => aProblem(503, 'The database does not answer.')));
    await userEvent.click(await screen.findByTestId('approve'));
    const show = await screen.findByTestId('show-refused');
    expect(await shownTitle()).toBe('Proposal 2');
    expect(listed()).toEqual(['Proposal 1', 'Proposal 2', 'Proposal 3']);
    await userEvent.click(show);
    expect((await screen.findByTestId('conflict')).textContent).toContain('The database does not answer.');
  });

  it('approves nothing that grew since it was read, and keeps it marked', async () => {
    const { queue } = start([aProposal(1), aProposal(2)]);
    for (const mark of await screen.findAllByTestId('mark')) await userEvent.click(mark);
    queue.proposals.set(idOf(2), aProposal(2, { version: 2 }));
    await userEvent.click(screen.getByTestId('bulk-approve'));
    const results = within(await screen.findByTestId('bulk-results')).getAllByTestId('bulk-result');
    expect(results.map((result) => result.textContent)).toEqual([
      'Proposal 1',
      'Proposal 2It grew since you read it. Read it again before you approve.',
    ]);
    expect((await screen.findByTestId('bulk-bar')).textContent).toContain('1 marked');
  });

  it('says that a proposal grew where it was approved one by one', async () => {
    const { queue } = start([aProposal(1)]);
    await screen.findByTestId('approve');
    queue.proposals.set(idOf(1), aProposal(1, { version: 2 }));
    await userEvent.click(screen.getByTestId('approve'));
    expect((await screen.findByTestId('conflict')).textContent).toContain('It grew since you read it');
    await userEvent.click(screen.getByTestId('approve'));
    await waitFor(() => expect(queue.sent.at(-1)).toEqual({ id: idOf(1), action: 'approve', expected_version: 2 }));
  });

  it('offers no approve where it cannot work, neither by button nor by key', async () => {
    const { queue } = start([anEnhancement(1)]);
    expect((await screen.findByTestId('edit-publish')).getAttribute('href')).toBe(`/review/${idOf(1)}/edit`);
    expect(screen.queryByTestId('approve')).toBeNull();
    await userEvent.keyboard('a');
    expect(queue.sent).toEqual([]);
  });

  it('says what an enhancement changes in words', async () => {
    start([anEnhancement(1)]);
    expect((await screen.findByTestId('change')).textContent).toContain(
      'Escalation “Send a technician” at the answer “No” of “Does the printer show a light?”',
    );
  });

  it('sends the note along', async () => {
    const { queue } = start(three());
    await userEvent.click(await screen.findByTestId('add-note'));
    await userEvent.type(screen.getByTestId('review-note'), 'known since spring');
    await userEvent.click(screen.getByTestId('dismiss'));
    await waitFor(() => expect(queue.sent).toEqual([{ id: idOf(1), action: 'dismiss', reviewer_notes: 'known since spring' }]));
  });

  it('decides several at once and answers item by item', async () => {
    const { queue } = start([aProposal(1), aProposal(2), anEnhancement(3)]);
    for (const mark of await screen.findAllByTestId('mark')) await userEvent.click(mark);
    queue.proposals.set(idOf(2), aProposal(2, { status: 'rejected' }));
    await userEvent.click(screen.getByTestId('bulk-approve'));
    const results = within(await screen.findByTestId('bulk-results')).getAllByTestId('bulk-result');
    expect(results.map((result) => result.textContent)).toEqual([
      'Proposal 1',
      'Proposal 2Cannot review proposal in status: rejected',
      'Proposal 3Needs Edit & Publish: it changes a flow that exists.',
    ]);
    expect(queue.sent.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
  });

  it('lets engineers read and leaves the decision to admins', async () => {
    fakeServer.use(...signedIn('engineer'));
    start(three());
    expect(await screen.findByText('Admins of the account decide on proposals.')).toBeTruthy();
    expect(screen.queryByTestId('mark')).toBeNull();
  });

  it('leads to the next step where nothing waits', async () => {
    start([]);
    expect(await screen.findByText('Nothing waits for review')).toBeTruthy();
    expect(screen.getByText('Import sessions').getAttribute('href')).toBe('/sessions/import');
  });

  it('offers to try again where the queue cannot be loaded', async () => {
    start(three());
    fakeServer.use(http.get('/api/v1/flow-proposals', () => aProblem(503, 'The database does not answer.'), { once: true }));
    await userEvent.click(await screen.findByTestId('retry'));
    expect(await shownTitle()).toBe('Proposal 1');
  });

  it('keeps the filters in the address and asks the server for them', async () => {
    let asked = '';
    const { router } = start([]);
    fakeServer.use(
      http.get('/api/v1/flow-proposals', ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json([], { headers: { 'x-total-count': '0' } });
      }),
    );
    await userEvent.selectOptions(await screen.findByTestId('filter-type'), 'new_flow');
    await waitFor(() => expect(asked).toContain('type=new_flow'));
    expect(asked).toContain('status=pending');
    expect(router.state.location.href).toBe('/review?type=new_flow');
  });
});
