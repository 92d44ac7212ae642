import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession, aStatus, signedIn } from '../../test/answers.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { renderApp } from '../../test/render-app.tsx';

const flow = '01920000-0000-7000-8000-0000000000f1';
const describeProblem = async (words: string) => userEvent.type(await screen.findByTestId('problem'), words);

describe('home', () => {
  it('leads from a described problem to the flow that fits it, and to past sessions', async () => {
    fakeServer.use(
      ...signedIn('engineer'),
      http.post('/api/v1/flows/match', () =>
        HttpResponse.json([{ flow_id: flow, title: 'VPN drops', score: 0.81, why: 'Same words: vpn, drops' }]),
      ),
      http.get('/api/v1/ai-sessions', () => HttpResponse.json({ items: [aSession()], next_cursor: null })),
    );
    renderApp('/');
    await describeProblem('vpn drops');
    const match = await screen.findByTestId('match');
    expect(match.getAttribute('href')).toBe(`/flows/${flow}`);
    expect(match.textContent).toContain('Same words: vpn, drops');
    expect((await screen.findByTestId('similar-sessions')).textContent).toContain('The VPN drops every twenty minutes');
  });

  it('says so when nothing fits, and offers other ways', async () => {
    fakeServer.use(
      ...signedIn('viewer'),
      http.post('/api/v1/flows/match', () => HttpResponse.json([])),
    );
    renderApp('/');
    await describeProblem('quantum printer');
    expect(await screen.findByText('No flow fits this')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Search all flows' }).getAttribute('href')).toBe('/flows?search=quantum+printer');
    expect(screen.queryByRole('link', { name: 'Search past sessions' })).toBeNull();
  });

  it('shows a viewer what was published last, and what they may do', async () => {
    fakeServer.use(...signedIn('viewer'));
    renderApp('/');
    expect((await screen.findByTestId('recent-flow')).getAttribute('href')).toBe(`/flows/${flow}`);
    expect(screen.getByTestId('recent-flows').textContent).toContain('You can find and read every flow.');
    expect(screen.queryByTestId('flywheel-panel')).toBeNull();
  });

  it('leads an admin of an empty account to the import', async () => {
    fakeServer.use(
      http.get('/api/v1/flywheel/status', () => HttpResponse.json(aStatus({ analyzed: 0 }))),
      ...signedIn('admin'),
    );
    renderApp('/');
    expect((await screen.findByTestId('first-import')).getAttribute('href')).toBe('/sessions/import');
  });

  it('shows an admin what waits and what broke', async () => {
    fakeServer.use(
      http.get('/api/v1/flywheel/status', () => HttpResponse.json(aStatus({ failed: 1 }))),
      ...signedIn('admin'),
      http.get('/api/v1/ai-sessions', () =>
        HttpResponse.json({ items: [aSession({ analysis_note: 'The library changed.' })], next_cursor: null }),
      ),
    );
    renderApp('/');
    expect((await screen.findByTestId('pending-count')).textContent).toBe('2');
    expect((await screen.findByTestId('broken-panel')).textContent).toContain('1 analysis failed');
    expect(await screen.findByText('The library changed.')).toBeTruthy();
  });
});
