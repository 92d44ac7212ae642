/** An answer of the HTTP interface that was not a success. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: unknown;
  constructor(status: number, problem: unknown, call: string) {
    super(`${call} answered ${status}: ${JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Calls the product's HTTP interface as the holder of an API key. */
export class ApiClient {
  readonly #url: string;
  readonly #apiKey: string;
  constructor(url: string, apiKey: string) {
    this.#url = url;
    this.#apiKey = apiKey;
  }

  get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path);
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.#call<T>('POST', path, { text: JSON.stringify(body ?? {}), type: 'application/json' });
  }

  /** Imports sessions, one JSON object a line. */
  importLines(sessions: readonly unknown[]): Promise<{ accepted: number; duplicate: number; refused: { line: number; reason: string }[] }> {
    const text = sessions.map((session) => JSON.stringify(session)).join('\n');
    return this.#call('POST', '/api/v1/ai-sessions/import', { text, type: 'application/x-ndjson' });
  }

  /** Every item of a list that pages by cursor. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    const join = path.includes('?') ? '&' : '?';
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: T[]; next_cursor: string | null } = await this.get(
        cursor ? `${path}${join}cursor=${encodeURIComponent(cursor)}` : path,
      );
      items.push(...page.items);
      cursor = page.next_cursor;
    }
    return items;
  }

  async #call<T>(method: string, path: string, body?: { text: string; type: string }): Promise<T> {
    const headers = { authorization: `Bearer ${this.#apiKey}`, ...(body ? { 'content-type': body.type } : {}) };
    const answer = await fetch(this.#url + path, { method, headers, ...(body ? { body: body.text } : {}) });
    const parsed: unknown = await answer.json();
    if (!answer.ok) throw new ApiError(answer.status, parsed, `${method} ${path}`);
    return parsed as T; // the caller names the contract's answer
  }
}
