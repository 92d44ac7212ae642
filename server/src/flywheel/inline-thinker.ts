import type { SessionArchive, Thought } from '@flowpilot/engine';
import { HeldLibraries } from './held-libraries.ts';
import { think } from './think.ts';
import type { Thinker, ThoughtRequest } from './thinker.ts';

/** Thinks on the calling thread: for short-lived commands and tests. */
export class InlineThinker implements Thinker {
  readonly #libraries = new HeldLibraries();

  knownVersion(accountId: string): number | null {
    return this.#libraries.knownVersion(accountId);
  }

  think(request: ThoughtRequest, archive: SessionArchive): Promise<Thought> {
    return think(this.#libraries, request, archive);
  }

  async close(): Promise<void> {}
}
