import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aFlow, aSession, signedIn } from '../test/answers.ts';
import { fakeServer } from '../test/fake-server.ts';
import { renderApp } from '../test/render-app.tsx';
import { aProposal, idOf } from './proposals/a-proposal.ts';
import { aQueueServer } from './proposals/a-queue-server.ts';

const HOSTILE = [
  ['HTML', '<img src=x onerror="window.hostile = true"><b>bold</b>'],
  ['a script', '<script>window.hostile = true</script>'],
  ['markdown', '[click](javascript:alert(1)) **bold** ![x](http://evil.example/x.png)'],
  ['a formula', '=HYPERLINK("http://evil.example";"click")'],
  ['right to left marks', '\u202Egnp.exe\u202C \u05D0\u05D1'],
] as const;

const inTree = (text: string) => ({ id: 'q1', kind: 'resolution' as const, text });
const quote = (text: string) => ({
  node_id: 'q1',
  option_id: null,
  session_id: idOf(1, '5'),
  step_index: null,
  outcome: 'worked',
  quote: text,
  reply: text,
  session_label: text,
});
/** What must hold wherever a text stands: it is there as it was written, and nothing was made of it. */
const expectPlain = async (text: string) => {
  expect((await screen.findAllByText((_words, element) => element?.textContent?.includes(text) ?? false)).length).toBeGreaterThan(0);
  const main = screen.getByRole('main');
  expect(main.querySelectorAll('script, img, b, a[href*="evil"], a[href^="javascript"]')).toHaveLength(0);
  expect(window).not.toHaveProperty('hostile');
};

beforeEach(() => fakeServer.use(...signedIn('admin')));

describe.each(HOSTILE)('%s in what people wrote', { timeout: 40_000 }, (_name, text) => {
  it('is shown as text on the page of a session', async () => {
    const step = {
      kind: 'action',
      text,
      options: [text],
      chosen_option: text,
      reply: text,
      skipped: false,
      outcome: 'worked',
      flow_node_id: null,
    };
    const more = { rating: null, priority: null, reopen_count: null, reassignment_count: null, sla_met: null };
    const learned_into = [{ kind: 'flow', id: idOf(1), title: text }];
    const session = { ...aSession({ problem: text, resolution: text, client: text }), ...more, steps: [step], learned_into };
    fakeServer.use(http.get('/api/v1/ai-sessions/:id', () => HttpResponse.json(session)));
    renderApp(`/sessions/${session.id}`);
    expect((await screen.findByTestId('steps')).textContent).toContain(text);
    await expectPlain(text);
  });

  it('is shown as text in the list of sessions', async () => {
    fakeServer.use(http.get('/api/v1/ai-sessions', () => HttpResponse.json({ items: [aSession({ problem: text })], next_cursor: null })));
    renderApp('/sessions');
    await expectPlain(text);
  });

  it('is shown as text in a proposal and its quotes', async () => {
    const proposal = aProposal(1, { title: text, description: text, proposed_flow_data: { tree_structure: inTree(text) } });
    const quotes = http.get('/api/v1/flow-proposals/:id/evidence', () => HttpResponse.json({ items: [quote(text)], next_cursor: null }));
    fakeServer.use(quotes, ...aQueueServer([proposal]).handlers);
    renderApp('/review');
    expect((await screen.findByTestId('evidence-quote')).textContent).toContain(text);
    expect(screen.getByTestId('proposal-title').textContent).toBe(text);
    await expectPlain(text);
  });

  it('is shown as text on the page of a flow', async () => {
    const flow = aFlow({ title: text, description: text, tree_structure: inTree(text) });
    fakeServer.use(
      http.get('/api/v1/flows/:id', () => HttpResponse.json(flow)),
      http.get('/api/v1/flows/:id/evidence', () => HttpResponse.json({ items: [quote(text)], next_cursor: null })),
    );
    renderApp(`/flows/${flow.id}?node=q1`);
    expect((await screen.findByTestId('evidence-quote')).textContent).toContain(text);
    await expectPlain(text);
  });
});
