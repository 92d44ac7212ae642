import type { AnalysisStatus } from '@flowpilot/core/sessions';
import { and, asc, count, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import type { SessionRow } from './session.store.ts';
import { sessions } from './session.table.ts';

const isDue = (scope: Scope) =>
  and(
    eq(sessions.accountId, scope.accountId),
    eq(sessions.analysisStatus, 'pending'),
    or(isNull(sessions.notBefore), lte(sessions.notBefore, scope.now())),
  );

/** Takes the oldest session that is due and counts the try; null when none is. */
export async function claimDueSession(scope: Scope, token: string): Promise<SessionRow | null> {
  const [oldest] = await scope.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(isDue(scope))
    .orderBy(asc(sessions.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (oldest === undefined) return null;
  const [claimed] = await scope.db
    .update(sessions)
    .set({ analysisStatus: 'analyzing', claimToken: token, analysisTries: sql`${sessions.analysisTries} + 1` })
    .where(and(eq(sessions.accountId, scope.accountId), eq(sessions.id, oldest.id)))
    .returning();
  return claimed ?? null;
}

/** Where a claimed session goes. */
export interface AnalysisEnd {
  status: Exclude<AnalysisStatus, 'analyzing'>;
  note: string | null;
  notBefore: Date | null;
  /** Where the try does not count: the tries that remain counted. */
  tries?: number;
}

/** Ends a claim; false, changing nothing, when the claim is no longer this one's. */
export async function endClaim(scope: Scope, claim: { sessionId: string; token: string }, end: AnalysisEnd): Promise<boolean> {
  const ended = await scope.db
    .update(sessions)
    .set({ analysisStatus: end.status, analysisNote: end.note, notBefore: end.notBefore, claimToken: null, ...triesOf(end) })
    .where(
      and(
        eq(sessions.accountId, scope.accountId),
        eq(sessions.id, claim.sessionId),
        eq(sessions.analysisStatus, 'analyzing'),
        eq(sessions.claimToken, claim.token),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length === 1;
}

const triesOf = ({ tries }: AnalysisEnd) => (tries === undefined ? {} : { analysisTries: tries });

/** Sessions that somebody claimed and left behind: by whoever holds the account's lease, all but their own. */
export async function findAbandonedClaims(scope: Scope, token: string): Promise<{ id: string; token: string; tries: number }[]> {
  const rows = await scope.db
    .select({ id: sessions.id, token: sessions.claimToken, tries: sessions.analysisTries })
    .from(sessions)
    .where(and(eq(sessions.accountId, scope.accountId), eq(sessions.analysisStatus, 'analyzing'), ne(sessions.claimToken, token)));
  return rows.flatMap((row) => (row.token === null ? [] : [{ ...row, token: row.token }]));
}

/** How many sessions are due now. */
export async function countDue(scope: Scope): Promise<number> {
  const [row] = await scope.db.select({ n: count() }).from(sessions).where(isDue(scope));
  return row?.n ?? 0;
}

/** Whether any session is due or was left behind in the middle. */
export async function hasOpenAnalysis(scope: Scope): Promise<boolean> {
  const open = or(isDue(scope), and(eq(sessions.accountId, scope.accountId), eq(sessions.analysisStatus, 'analyzing')));
  const rows = await scope.db.select({ id: sessions.id }).from(sessions).where(open).limit(1);
  return rows.length > 0;
}

/** How many sessions stand where in the analysis. */
export async function countByAnalysisStatus(scope: Scope): Promise<Record<AnalysisStatus, number>> {
  const rows = await scope.db
    .select({ status: sessions.analysisStatus, n: count() })
    .from(sessions)
    .where(eq(sessions.accountId, scope.accountId))
    .groupBy(sessions.analysisStatus);
  const counts = { pending: 0, analyzing: 0, analyzed: 0, skipped: 0, failed: 0 };
  for (const { status, n } of rows) if (status !== null) counts[status] = n;
  return counts;
}

/** Puts failed sessions back in the queue with all their tries: those named, or all. Answers how many. */
export async function requeueFailed(scope: Scope, ids: readonly string[] | undefined): Promise<number> {
  const requeued = await scope.db
    .update(sessions)
    .set({ analysisStatus: 'pending', analysisTries: 0, analysisNote: null, notBefore: null, claimToken: null })
    .where(
      and(
        eq(sessions.accountId, scope.accountId),
        eq(sessions.analysisStatus, 'failed'),
        ids === undefined ? undefined : inArray(sessions.id, [...ids]),
      ),
    )
    .returning({ id: sessions.id });
  return requeued.length;
}
