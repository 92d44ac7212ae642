import { type ApiClient, ApiError } from '../driver/api-client.ts';

/** What the product was doing when it was struck. */
export type Struck = 'import' | 'analysis' | 'review' | 'rest';

interface Status {
  pending: number;
  analyzing: number;
  analyzed: number;
}

/** A client's work on the product until the connection breaks: imports a chunk, then publishes and takes back what waits while the rest is analysed. */
export class Work {
  /** What is going on at this moment. */
  at: Struck = 'import';
  readonly #api: ApiClient;
  readonly #chunk: readonly { external_id: string }[];
  readonly #accepted: Set<string>;
  #answered = 0;
  #analysedBefore: number | undefined;
  #isOver = false;

  constructor(api: ApiClient, chunk: readonly { external_id: string }[], accepted: Set<string>) {
    this.#api = api;
    this.#chunk = chunk;
    this.#accepted = accepted;
  }

  /** Works until the connection breaks: sends so many sessions at a time, then watches the analysis, or reviews meanwhile. Anything else that goes wrong is thrown. */
  async goOn({ atATime, then }: { atATime: number; then: 'watch' | 'review' }): Promise<void> {
    try {
      for (let from = 0; from < this.#chunk.length; from += atATime) await this.#import(this.#chunk.slice(from, from + atATime));
      for (;;) await (then === 'review' ? this.#review() : this.#watch());
    } catch (broken) {
      if (!isBrokenConnection(broken)) throw broken;
    } finally {
      this.#isOver = true;
    }
  }

  /** Until so many sessions of the chunk are answered for. */
  importing = (sessions: number): Promise<void> => this.#until(() => this.#answered >= sessions);

  /** Until the chunk is imported and this is going on, or nothing is left to do. */
  reach = (what: 'analysis' | 'review'): Promise<void> => this.#until(() => this.at === what || this.at === 'rest');

  async #until(isThere: () => boolean): Promise<void> {
    while (!isThere() && !this.#isOver) await pause(1);
  }

  async #import(sessions: readonly { external_id: string }[]): Promise<void> {
    const report = await this.#api.importLines(sessions);
    if (report.accepted + report.duplicate === sessions.length) for (const { external_id } of sessions) this.#accepted.add(external_id);
    this.#answered += sessions.length;
  }

  /** A session in analysis may be one that a killed process left so: only when the count grows is somebody at it. */
  async #watch(): Promise<void> {
    const { pending, analyzing, analyzed } = await this.#status();
    this.#analysedBefore ??= analyzed;
    if (pending + analyzing === 0) this.at = 'rest';
    else if (analyzed > this.#analysedBefore) this.at = 'analysis';
    await pause(5);
  }

  /** Publishes every new flow that waits and takes that back; where a kill comes between, it stays published. */
  async #review(): Promise<void> {
    const { pending, analyzing } = await this.#status();
    const waiting = await this.#api.get<{ id: string }[]>('/api/v1/flow-proposals?status=pending&type=new_flow&limit=5');
    if (waiting.length === 0) this.at = pending + analyzing > 0 ? 'analysis' : 'rest';
    for (const { id } of waiting) {
      this.at = 'review';
      await this.#api.post(`/api/v1/flow-proposals/${id}/review`, { action: 'approve' });
      await this.#api.post(`/api/v1/flow-proposals/${id}/undo`).catch(unlessTooLate);
    }
  }

  #status = (): Promise<Status> => this.#api.get<Status>('/api/v1/flywheel/status');
}

/** A slow machine may need more than the ten seconds in which a decision can be taken back. */
function unlessTooLate(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 400)) throw error;
}

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** `fetch` throws a TypeError when the other side is gone, and an answer cut short is no JSON. */
const isBrokenConnection = (error: unknown): boolean => error instanceof TypeError || error instanceof SyntaxError;
