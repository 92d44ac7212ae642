import { Worker } from 'node:worker_threads';
import type { SessionArchive, Thought } from '@flowpilot/engine';
import type { Thinker, ThoughtRequest } from './thinker.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

const THINK_TIMEOUT_MS = 60_000;

interface Asked {
  archive: SessionArchive;
  resolve(thought: Thought): void;
  reject(fault: Error): void;
}

/**
 * Thinks in a worker thread, so that no request waits for a thought. A thread that dies, or thinks for longer than a minute,
 * fails the thoughts it had and is replaced at the next one.
 */
export class ThreadThinker implements Thinker {
  readonly #asked = new Map<number, Asked>();
  #thread: Worker | null = null;
  #held = new Map<string, number>();
  #count = 0;

  knownVersion(accountId: string): number | null {
    return this.#held.get(accountId) ?? null;
  }

  async think(request: ThoughtRequest, archive: SessionArchive): Promise<Thought> {
    const thread = this.#requireThread();
    this.#count += 1;
    const id = this.#count;
    const timer = setTimeout(() => void this.#drop(thread, new Error('thinking took longer than a minute')), THINK_TIMEOUT_MS);
    try {
      return await new Promise<Thought>((resolve, reject) => {
        this.#asked.set(id, { archive, resolve, reject });
        post(thread, { kind: 'think', id, request });
      });
    } finally {
      clearTimeout(timer);
      this.#asked.delete(id);
    }
  }

  async close(): Promise<void> {
    if (this.#thread) await this.#drop(this.#thread, new Error('the process is stopping'));
  }

  #requireThread(): Worker {
    if (this.#thread) return this.#thread;
    const thread = startThread();
    thread.unref();
    thread.on('message', (message: FromThread) => this.#hear(thread, message));
    thread.on('error', (fault) => void this.#drop(thread, fault instanceof Error ? fault : new Error(String(fault))));
    thread.on('exit', () => void this.#drop(thread, new Error('the thread of the engine ended')));
    this.#thread = thread;
    return thread;
  }

  #hear(thread: Worker, message: FromThread): void {
    if (message.kind === 'need_archive') return void this.#readArchive(thread, message);
    this.#held = new Map(message.held);
    const asked = this.#asked.get(message.id);
    if (message.kind === 'thought') asked?.resolve(message.thought);
    else asked?.reject(message.fault);
  }

  async #readArchive(thread: Worker, need: Extract<FromThread, { kind: 'need_archive' }>): Promise<void> {
    try {
      const sessions = (await this.#asked.get(need.thought)?.archive.sessionsBehind(need.entryId, need.limit)) ?? [];
      post(thread, { kind: 'archive', id: need.id, sessions });
    } catch {
      post(thread, { kind: 'archive_failed', id: need.id });
    }
  }

  async #drop(thread: Worker, fault: Error): Promise<void> {
    if (this.#thread !== thread) return;
    this.#thread = null;
    this.#held = new Map();
    for (const asked of this.#asked.values()) asked.reject(fault);
    await thread.terminate();
  }
}

const post = (thread: Worker, message: ToThread): void => thread.postMessage(message);

/** The built product has the thread as a file beside it; from the sources it is run through tsx. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./flywheel/analysis-thread.js', import.meta.url));
  const source = new URL('./analysis-thread.ts', import.meta.url).href;
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(load, { eval: true });
}
