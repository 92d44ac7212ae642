const CLOSE_TIMEOUT_MS = 10_000;

/** What a start has opened so far; closed in reverse order, whether the process stops or its start fails half-way. */
export class Opened {
  readonly #closers: (() => Promise<void>)[] = [];

  /** Remembers how to close what was just opened. */
  add(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** Closes everything, last opened first; one that fails does not keep the others open. Throws the first fault at the end. */
  async close(): Promise<void> {
    const faults: unknown[] = [];
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      await close().catch((fault: unknown) => faults.push(fault));
    }
    if (faults.length > 0) throw faults[0];
  }

  /** The same after a start that failed: bounded in time, and silent, for the fault of the start is the one to tell. */
  async giveUp(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const bound = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    });
    await Promise.race([this.close().catch(() => {}), bound]);
    clearTimeout(timer);
  }
}
