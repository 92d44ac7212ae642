import { randomUUID } from 'node:crypto';
import { analyse, type SessionArchive, type Thought } from '@flowpilot/engine';
import { secretScanner } from '../platform/secret-scanner.ts';
import type { HeldLibraries } from './held-libraries.ts';
import type { ThoughtRequest } from './thinker.ts';

/** One thought: takes in what changed in the library and runs the engine on the session. */
export function think(libraries: HeldLibraries, request: ThoughtRequest, archive: SessionArchive): Promise<Thought> {
  const { world, matchIndex } = libraries.take(request.accountId, request.sync);
  return analyse(request.session, world, {
    archive,
    matchIndex,
    secrets: secretScanner,
    terms: request.terms,
    newId: () => randomUUID(),
    now: () => new Date().toISOString(),
  });
}
