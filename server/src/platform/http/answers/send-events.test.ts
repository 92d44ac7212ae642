import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSession, importLines } from '../../../../test/a-session.ts';
import { anAccount, type TestAccount } from '../../../../test/an-account.ts';
import { call } from '../../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../../test/start-test-app.ts';

let test: TestApp;
let account: TestAccount;
let site: string;
beforeAll(async () => {
  test = await startTestApp();
  account = await anAccount(test);
  site = await test.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => vi.useRealTimers());
afterAll(() => test.close());

/** A stream as a browser reads it, over a real connection. */
async function listenTo(jobId: string, lastEventId?: string) {
  const headers = {
    authorization: `Bearer ${account.engineer.apiKey}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
  let text = '';
  const sent = request(`${site}/api/v1/jobs/${jobId}/events`, { headers }).end();
  const answered = await new Promise<import('node:http').IncomingMessage>((resolve) => sent.once('response', resolve));
  const ended = new Promise<void>((resolve) => answered.once('close', resolve));
  answered.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const until = (pattern: RegExp) => vi.waitFor(() => expect(text).toMatch(pattern), { timeout: 8_000, interval: 20 });
  const ids = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  return { answered, ended, until, ids, text: () => text, leave: () => sent.destroy() };
}

const startJob = async (as = account): Promise<string> =>
  (await call(test, { method: 'POST', path: '/flywheel/run', as: as.admin })).body.job_id;

describe('a stream of events', () => {
  it('tells what happens as it happens, and ends with the job', async () => {
    await importLines(test, account, [aSession()]);
    const stream = await listenTo(await startJob());
    expect(stream.answered.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    await stream.until(/event: progress/);
    expect(stream.text()).not.toContain('event: done');
    await test.workOff();
    await stream.ended;
    const [, data = ''] = /\nid: \d+\nevent: done\ndata: (.*)\n\n$/.exec(stream.text()) ?? [];
    expect(JSON.parse(data)).toEqual({ state: 'done', done: 1, total: 1, message: null });
  });

  it('replays what came after the event that the reader has, and nothing before', async () => {
    const job = await startJob();
    await test.workOff();
    const whole = await listenTo(job);
    await whole.ended;
    const [first, ...later] = whole.ids();
    expect(later.length).toBeGreaterThan(0);
    const again = await listenTo(job, String(first));
    await again.ended;
    expect(again.ids()).toEqual(later);
    const odd = await listenTo(job, 'no number');
    await odd.ended;
    expect(odd.ids()).toEqual(whole.ids());
  });

  it('shows a sign of life while nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await listenTo(await startJob());
    await stream.until(/event: progress/);
    vi.advanceTimersByTime(10_000);
    await stream.until(/: still here/);
    stream.leave();
    await test.workOff();
  });

  it('ends at the next sign of life once its reader may not listen any more', async () => {
    const other = await anAccount(test);
    const job = await startJob(other);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const mine = account;
    account = other;
    const stream = await listenTo(job).finally(() => {
      account = mine;
    });
    await stream.until(/event: progress/);
    await call(test, { method: 'PATCH', path: `/members/${other.engineer.userId}`, as: other.owner, body: { status: 'deactivated' } });
    vi.advanceTimersByTime(10_000);
    await stream.ended;
    expect(stream.text()).not.toContain('still here');
  });

  it('does not exist for another account', async () => {
    const stream = await listenTo(await startJob(await anAccount(test)));
    await stream.ended;
    expect([stream.answered.statusCode, JSON.parse(stream.text()).detail]).toEqual([404, 'Job not found']);
  });

  it('ends when the server stops, so that the stop waits for nobody', async () => {
    const stream = await listenTo(await startJob());
    await stream.until(/event: progress/);
    test.stop();
    await stream.ended;
    expect(stream.answered.complete).toBe(true);
    expect((await call(test, { path: '/readyz' })).status).toBe(503);
    await test.app.close();
  });
});
