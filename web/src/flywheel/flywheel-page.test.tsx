import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aSession, aStatus, signedIn } from '../../test/answers.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { renderApp } from '../../test/render-app.tsx';

const job = '01920000-0000-7000-8000-00000000000a';
let opened: string[];

/** A stream that stays silent: the page must show the job all the same. */
class SilentStream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  constructor(url: string) {
    super();
    opened.push(url);
    queueMicrotask(() =>
      this.dispatchEvent(new MessageEvent('progress', { data: '{"state":"running","done":3,"total":9,"message":null}' })),
    );
  }
  close() {
    this.readyState = SilentStream.CLOSED;
  }
}

beforeEach(() => {
  opened = [];
  vi.stubGlobal('EventSource', SilentStream);
  fakeServer.use(
    http.get('/api/v1/flywheel/status', () => HttpResponse.json(aStatus({ failed: 1 }))),
    ...signedIn('admin'),
    http.get('/api/v1/ai-sessions', () =>
      HttpResponse.json({
        items: [aSession({ analysis_status: 'failed', analysis_note: 'The model did not answer.', analysis_tries: 5 })],
        next_cursor: null,
      }),
    ),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the flywheel page', () => {
  it('keeps a started run in the address and shows how far it is', async () => {
    fakeServer.use(http.post('/api/v1/flywheel/run', () => HttpResponse.json({ job_id: job }, { status: 202 })));
    const { router } = renderApp('/flywheel');
    await userEvent.click(await screen.findByTestId('run-flywheel'));
    await waitFor(() => expect(router.state.location.search).toEqual({ job }));
    expect((await screen.findByTestId('run-progress')).textContent).toContain('3 of 9');
  });

  it('goes on watching the run of its address after a reload', async () => {
    renderApp(`/flywheel?job=${job}`);
    expect((await screen.findByTestId('run-progress')).textContent).toContain('3 of 9');
    expect(opened).toContain(`/api/v1/jobs/${job}/events`);
  });

  it('names the reason of a failed analysis and puts it back in the queue', async () => {
    let sent: unknown;
    fakeServer.use(
      http.post('/api/v1/flywheel/retry', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ requeued: 1 });
      }),
    );
    renderApp('/flywheel');
    const line = await screen.findByTestId('failed-session');
    expect(line.textContent).toContain('The model did not answer.');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(sent).toEqual({ session_ids: [aSession().id] }));
  });

  it('lets an engineer look but not run', async () => {
    fakeServer.use(...signedIn('engineer'));
    renderApp('/flywheel');
    await screen.findByTestId('count-analyzed');
    expect(screen.queryByTestId('run-flywheel')).toBeNull();
    expect(screen.queryByTestId('retry-all')).toBeNull();
  });
});
