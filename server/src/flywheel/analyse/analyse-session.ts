import type { SessionArchive } from '@flowpilot/engine';
import { findSessionIdsBehind, lockLibrary } from '../../flows/index.ts';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { endClaim, findDigests, readKnownNames, type SessionRow } from '../../sessions/index.ts';
import { isNotHeld } from '../held-libraries.ts';
import { readLibraryChanges } from '../read-library.ts';
import type { Thinker } from '../thinker.ts';
import { toPastSession } from '../to-past-session.ts';
import { applyThought } from './apply-thought.ts';

const MOST_THOUGHTS = 8;

/** A session that was taken for analysis, and by which token. */
export interface Claim {
  session: SessionRow;
  token: string;
}

/**
 * Thinks about a claimed session outside any transaction and writes the result in one of its own. When the library moved on
 * meanwhile, it is thought again. A claim that was lost writes nothing.
 */
export async function analyseSession(scope: Scope, thinker: Thinker, claim: Claim): Promise<void> {
  for (let tries = 0; tries < MOST_THOUGHTS; tries += 1) {
    const thought = await thinkOnce(scope, thinker, claim.session);
    const isWritten = await inTransaction(scope, async (scope) => {
      if ((await lockLibrary(scope)) !== thought.libraryVersion) return false;
      await write(scope, claim, thought);
      return true;
    });
    if (isWritten) return;
  }
  throw new Error('the library changed under every thought');
}

async function thinkOnce(scope: Scope, thinker: Thinker, session: SessionRow): ReturnType<Thinker['think']> {
  const thinkFrom = async (known: number | null) => {
    const { sync, terms } = await inTransaction(scope, async (scope) => ({
      sync: await readLibraryChanges(scope, known),
      terms: await readKnownNames(scope, session),
    }));
    return thinker.think({ accountId: scope.accountId, session: toPastSession(session), terms, sync }, archiveOf(scope));
  };
  const known = thinker.knownVersion(scope.accountId);
  try {
    return await thinkFrom(known);
  } catch (fault) {
    if (known === null || !isNotHeld(fault)) throw fault;
    return thinkFrom(null); // other accounts' thoughts pushed this one's library out meanwhile
  }
}

async function write(scope: Scope, { session, token }: Claim, thought: Awaited<ReturnType<Thinker['think']>>): Promise<void> {
  const end = await applyThought(scope, session, thought);
  if (!(await endClaim(scope, { sessionId: session.id, token }, end))) throw new ClaimLost();
}

/** Another process took the session over; whatever was thought here is void. */
export class ClaimLost extends Error {
  constructor() {
    super('the claim on the session was lost');
    this.name = 'ClaimLost';
  }
}

/** The redacted sessions behind a flow or a proposal, whichever has the id. */
const archiveOf = (scope: Scope): SessionArchive => ({
  sessionsBehind: (entryId, limit) =>
    inTransaction(scope, async (scope) => {
      const ids = await findSessionIdsBehind(scope, entryId, limit);
      const digests = await findDigests(scope, ids);
      return ids.flatMap((id) => digests.get(id) ?? []);
    }),
});
