import type { ApiClient } from '../driver/api-client.ts';

/** What the product was doing when it was struck. */
export type Struck = 'import' | 'analysis' | 'review' | 'rest';

interface Waiting {
  pending: number;
  analyzing: number;
}

/** A client's work on the product until the connection breaks: imports a chunk one by one, then publishes what waits while the rest is analysed. */
export class Work {
  /** What is going on at this moment. */
  at: Struck = 'import';
  readonly #api: ApiClient;
  readonly #chunk: readonly { external_id: string }[];
  readonly #accepted: Set<string>;
  #answered = 0;
  #isOver = false;

  constructor(api: ApiClient, chunk: readonly { external_id: string }[], accepted: Set<string>) {
    this.#api = api;
    this.#chunk = chunk;
    this.#accepted = accepted;
  }

  /** Works until the connection breaks; anything else that goes wrong is thrown. */
  async goOn(): Promise<void> {
    try {
      await this.#importAll();
      for (;;) await this.#publishNewFlows();
    } catch (broken) {
      if (!isBrokenConnection(broken)) throw broken;
    } finally {
      this.#isOver = true;
    }
  }

  /** Until so many sessions of the chunk are answered for. */
  importing = (sessions: number): Promise<void> => this.#until(() => this.#answered >= sessions);

  /** Until the chunk is imported and its analysis, or a publication during it, is going on. */
  analysing = (): Promise<void> => this.#until(() => this.at === 'analysis' || this.at === 'review');

  async #until(isThere: () => boolean): Promise<void> {
    while (!isThere() && !this.#isOver) await pause(1);
  }

  async #importAll(): Promise<void> {
    for (const session of this.#chunk) {
      const report = await this.#api.importLines([session]);
      if (report.accepted + report.duplicate === 1) this.#accepted.add(session.external_id);
      this.#answered += 1;
    }
  }

  async #publishNewFlows(): Promise<void> {
    const { pending, analyzing } = await this.#api.get<Waiting>('/api/v1/flywheel/status');
    this.at = pending + analyzing > 0 ? 'analysis' : 'rest';
    const waiting = await this.#api.get<{ id: string }[]>('/api/v1/flow-proposals?status=pending&type=new_flow&limit=5');
    for (const { id } of waiting) {
      this.at = 'review';
      await this.#api.post(`/api/v1/flow-proposals/${id}/review`, { action: 'approve' });
    }
    await pause(5);
  }
}

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** `fetch` throws a TypeError when the other side is gone, and an answer cut short is no JSON. */
const isBrokenConnection = (error: unknown): boolean => error instanceof TypeError || error instanceof SyntaxError;
