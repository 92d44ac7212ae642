import { inTransaction, type Scope } from '../../platform/scope.ts';
import { claimDueSession, endClaim, findAbandonedClaims, hasOpenAnalysis } from '../../sessions/index.ts';
import { endRuns, Progress } from '../run/progress.ts';
import { findOpenRuns } from '../run/run.store.ts';
import type { Thinker } from '../thinker.ts';
import { whatNext, whatNextAfterDeath } from './after-failure.ts';
import { analyseSession, type Claim, ClaimLost } from './analyse-session.ts';
import { watchLease, whileRenewing } from './hold-lease.ts';
import { LEASE_SECONDS, renewLease, returnLease, takeLease } from './lease.store.ts';

/** How an account is analysed. */
export interface AnalysisOptions {
  thinker: Thinker;
  /** Aborted when no further session is to be begun. */
  signal: AbortSignal;
  /** Told after every session. */
  onProgress?: (done: number, waiting: number) => void;
}

/** Why the analysis of an account ended: nothing is due, another process does it, or it was asked to stop. */
export type AnalysisResult = 'idle' | 'held_elsewhere' | 'stopped';

/**
 * Analyses whatever is due in an account, one session after the other, under the account's lease. Sessions that came in
 * while the lease was given back are seen by the look afterwards, so that none waits for the next job.
 */
export async function analyseAccount(scope: Scope, options: AnalysisOptions): Promise<AnalysisResult> {
  while (!options.signal.aborted) {
    const token = scope.newId();
    if (!(await inTransaction(scope, (scope) => takeLease(scope, token)))) return 'held_elsewhere';
    try {
      await whileRenewing(scope, token, () => drain(scope, token, options));
    } finally {
      await inTransaction(scope, (scope) => returnLease(scope, token));
    }
    if (!(await inTransaction(scope, hasMore))) return 'idle';
  }
  return 'stopped';
}

const hasMore = async (scope: Scope): Promise<boolean> => (await hasOpenAnalysis(scope)) || (await findOpenRuns(scope)).length > 0;

async function drain(scope: Scope, token: string, options: AnalysisOptions): Promise<void> {
  await inTransaction(scope, async (scope) => {
    await takeBackAbandoned(scope, token);
    if (await hasOpenAnalysis(scope)) await watchLease(scope, LEASE_SECONDS);
  });
  const progress = new Progress(scope);
  while (!options.signal.aborted) {
    const claim = await claimNext(scope, token);
    if (claim === 'lease_lost') return;
    if (claim === null) return endRuns(scope, progress);
    await analyseOrNoteFailure(scope, options, claim);
    await progress.step();
    options.onProgress?.(progress.done, progress.waiting);
  }
}

function claimNext(scope: Scope, token: string): Promise<Claim | null | 'lease_lost'> {
  return inTransaction(scope, async (scope) => {
    if (!(await renewLease(scope, token))) return 'lease_lost';
    const session = await claimDueSession(scope, token);
    return session && { session, token };
  });
}

async function analyseOrNoteFailure(scope: Scope, { thinker, signal }: AnalysisOptions, claim: Claim): Promise<void> {
  try {
    await analyseSession(scope, thinker, claim);
  } catch (fault) {
    if (fault instanceof ClaimLost) return;
    if (signal.aborted) return handBack(scope, claim);
    await noteFailure(scope, claim, fault);
  }
}

/** The process is stopping: the session was not at fault. */
async function handBack(scope: Scope, { session, token }: Claim): Promise<void> {
  await inTransaction(scope, async (scope) => {
    await endClaim(scope, { sessionId: session.id, token }, await whatNextAfterDeath(scope, session.analysisTries));
  });
}

async function noteFailure(scope: Scope, { session, token }: Claim, fault: unknown): Promise<void> {
  scope.platform.log.warn(
    { err: fault, account_id: scope.accountId, session_id: session.id, try: session.analysisTries },
    'the analysis of a session failed',
  );
  await inTransaction(scope, async (scope) => {
    await endClaim(scope, { sessionId: session.id, token }, await whatNext(scope, session.analysisTries, fault));
  });
}

/** Sessions that a process took and died with go back to the queue. */
async function takeBackAbandoned(scope: Scope, token: string): Promise<void> {
  for (const { id, token: theirs, tries } of await findAbandonedClaims(scope, token)) {
    await endClaim(scope, { sessionId: id, token: theirs }, await whatNextAfterDeath(scope, tries));
  }
}
