import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aProblem, aSession, signedIn } from '../test/answers.ts';
import { fakeServer } from '../test/fake-server.ts';
import { renderApp } from '../test/render-app.tsx';

describe('a page whose answer does not come', { timeout: 40_000 }, () => {
  it.each([
    ['/sessions', '/api/v1/ai-sessions'],
    [`/sessions/${aSession().id}`, '/api/v1/ai-sessions/:id'],
    ['/flows', '/api/v1/flows'],
    ['/review', '/api/v1/flow-proposals'],
    ['/flywheel', '/api/v1/flywheel/status'],
  ])('%s says why and tries again when asked', async (address, path) => {
    let tries = 0;
    fakeServer.use(
      ...signedIn('admin'),
      http.get('/api/v1/ai-sessions', () => HttpResponse.json({ items: [], next_cursor: null })),
    );
    fakeServer.use(
      http.get(path, () => {
        tries += 1;
        return aProblem(503, 'The database does not answer.');
      }),
    );
    renderApp(address);
    const retry = await screen.findByTestId('retry');
    expect(screen.getByRole('main').textContent).toContain('The database does not answer.');
    const before = tries;
    await userEvent.click(retry);
    await screen.findByTestId('retry');
    expect(tries).toBeGreaterThan(before);
  });
});
