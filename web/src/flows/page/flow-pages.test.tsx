import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aFlow, aProblem, signedIn } from '../../../test/answers.ts';
import { fakeServer } from '../../../test/fake-server.ts';
import { renderApp } from '../../../test/render-app.tsx';

const listed = (...items: ReturnType<typeof aFlow>[]) =>
  http.get('/api/v1/flows', ({ request }) => {
    const words = new URL(request.url).searchParams.get('search') ?? '';
    return HttpResponse.json({ items: items.filter(({ title }) => title.includes(words)), next_cursor: null });
  });

beforeEach(() => fakeServer.use(...signedIn('engineer')));

describe('the library', { timeout: 40_000 }, () => {
  it('shows use and health of every flow and leads to it', async () => {
    fakeServer.use(listed(aFlow()));
    renderApp('/flows');
    const row = await screen.findByTestId('flow-list-item');
    expect(row.textContent).toContain('4 sessions');
    expect(row.textContent).toContain('1 open proposal');
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/flows/${aFlow().id}`);
  });

  it('says where no flow fits the words and clears them', async () => {
    fakeServer.use(listed(aFlow()));
    renderApp('/flows?search=toner');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByTestId('flow-list-item')).toBeTruthy();
  });

  it('leads on where nothing is published yet', async () => {
    fakeServer.use(listed());
    renderApp('/flows');
    expect((await screen.findByRole('link', { name: 'Open the review queue' })).getAttribute('href')).toBe('/review');
  });

  it('offers to try again where it cannot be loaded', async () => {
    fakeServer.use(listed(aFlow()));
    fakeServer.use(http.get('/api/v1/flows', () => aProblem(422, 'The search is too long.'), { once: true }));
    renderApp('/flows');
    expect((await screen.findByRole('alert')).textContent).toContain('The search is too long.');
    await userEvent.click(screen.getByTestId('retry'));
    expect(await screen.findByTestId('flow-list-item')).toBeTruthy();
  });
});

describe('the page of a flow', { timeout: 40_000 }, () => {
  const found = () => [
    http.get('/api/v1/flows/:id', () => HttpResponse.json(aFlow())),
    http.get('/api/v1/flows/:id/evidence', () => HttpResponse.json({ items: [], next_cursor: null })),
  ];

  it('shows the tree in words and keeps the chosen step in the address', async () => {
    fakeServer.use(...found());
    const { router } = renderApp(`/flows/${aFlow().id}`);
    const words = within(await screen.findByTestId('flow-outline'));
    await userEvent.click(await words.findByText('Give it a new profile'));
    await waitFor(() => expect(router.state.location.search).toEqual({ node: 'r1' }));
    expect(await screen.findByText('No session stands behind this step.')).toBeTruthy();
  });

  it('says so where there is no such flow', async () => {
    fakeServer.use(http.get('/api/v1/flows/:id', () => aProblem(404, 'Flow not found')));
    renderApp(`/flows/${aFlow().id}`);
    expect(await screen.findByText('There is no such flow')).toBeTruthy();
    expect(screen.queryByTestId('retry')).toBeNull();
  });

  it('offers to try again where it cannot be loaded', async () => {
    fakeServer.use(...found());
    fakeServer.use(http.get('/api/v1/flows/:id', () => aProblem(503, 'The database does not answer.'), { once: true }));
    renderApp(`/flows/${aFlow().id}`);
    await userEvent.click(await screen.findByTestId('retry'));
    expect(await screen.findByRole('heading', { name: 'The VPN drops' })).toBeTruthy();
  });
});
