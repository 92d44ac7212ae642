import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../test/fake-server.ts';
import { followJob } from './job-progress.ts';

const id = '01920000-0000-7000-8000-000000000001';

/** A stream whose events a test sends by hand. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }
  say(kind: string, job: object) {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify({ message: null, ...job }) }));
  }
  breakOff() {
    this.readyState = FakeStream.CLOSED;
    this.onerror?.();
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
}

beforeEach(() => {
  FakeStream.opened = [];
  vi.stubGlobal('EventSource', FakeStream);
});
afterEach(() => vi.unstubAllGlobals());

describe('following a job', () => {
  it('tells every progress and closes the stream at the end', () => {
    const told: string[] = [];
    followJob(id, (job) => told.push(`${job.state} ${job.done}/${job.total}`));
    const [stream] = FakeStream.opened;
    stream?.say('progress', { state: 'running', done: 3, total: 9 });
    stream?.say('done', { state: 'done', done: 9, total: 9 });
    expect(stream?.url).toBe(`/api/v1/jobs/${id}/events`);
    expect(told).toEqual(['running 3/9', 'done 9/9']);
    expect(stream?.readyState).toBe(FakeStream.CLOSED);
  });

  it('asks for the job itself when the stream is refused for good', async () => {
    fakeServer.use(http.get('/api/v1/jobs/:id', () => HttpResponse.json({ state: 'done', done: 9, total: 9, message: null })));
    const over = new Promise<string>((resolve) => followJob(id, (job) => resolve(job.state)));
    FakeStream.opened[0]?.breakOff();
    expect(await over).toBe('done');
    expect(FakeStream.opened).toHaveLength(1);
  });

  it('says that a job which nobody knows any more is over', async () => {
    fakeServer.use(http.get('/api/v1/jobs/:id', () => HttpResponse.json({ detail: 'There is no such job.' }, { status: 404 })));
    const over = new Promise<string>((resolve) => followJob(id, (job) => resolve(`${job.state}: ${job.message}`)));
    FakeStream.opened[0]?.breakOff();
    expect(await over).toBe('failed: This job is no longer known.');
  });
});
