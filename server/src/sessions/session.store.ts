import type { Domain } from '@flowpilot/core/kernel';
import type { AnalysisStatus, SessionStatus } from '@flowpilot/core/sessions';
import { and, desc, eq, getTableColumns, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { sessions } from './session.table.ts';

/** A session as it is kept. */
export type SessionRow = typeof sessions.$inferSelect;
/** A session about to be kept; the account comes from the scope. */
export type NewSession = Omit<typeof sessions.$inferInsert, 'accountId'>;
/** A session without its steps. */
export type SessionHead = Omit<SessionRow, 'steps'>;

/** Keeps sessions whose external id is new and answers which ids those are; the others change nothing. */
export async function insertNewSessions(scope: Scope, rows: readonly NewSession[]): Promise<string[]> {
  const kept = await scope.db
    .insert(sessions)
    .values(rows.map((row) => ({ ...row, accountId: scope.accountId })))
    .onConflictDoNothing({ target: [sessions.accountId, sessions.externalId] })
    .returning({ id: sessions.id });
  return kept.map(({ id }) => id);
}

/** The session, or null where the account has none of that id. */
export async function findSession(scope: Scope, id: string): Promise<SessionRow | null> {
  const [row] = await scope.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, scope.accountId), eq(sessions.id, id)));
  return row ?? null;
}

/** The sessions whose external id begins so. */
export async function findSessionIdsByPrefix(scope: Scope, prefix: string): Promise<string[]> {
  const rows = await scope.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, scope.accountId), sql`starts_with(${sessions.externalId}, ${prefix})`));
  return rows.map(({ id }) => id);
}

/** What a list of sessions is asked for. */
export interface SessionQuery {
  search?: string | undefined;
  status?: SessionStatus | undefined;
  analysisStatus?: AnalysisStatus | undefined;
  domain?: Domain | undefined;
  client?: string | undefined;
  teamId?: string | undefined;
  /** Only what comes behind this one. */
  after: { createdAt: Date; id: string } | null;
  limit: number;
}

const { steps: _steps, ...head } = getTableColumns(sessions);

/** Sessions, newest first. Search reads the original words. */
export function selectSessions(scope: Scope, query: SessionQuery): Promise<SessionHead[]> {
  const { after } = query;
  return scope.db
    .select(head)
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, scope.accountId),
        query.status && eq(sessions.status, query.status),
        query.analysisStatus && eq(sessions.analysisStatus, query.analysisStatus),
        query.domain && eq(sessions.domain, query.domain),
        query.client ? eq(sessions.client, query.client) : undefined,
        query.teamId ? eq(sessions.teamId, query.teamId) : undefined,
        holdsEveryWord(query.search ?? ''),
        after
          ? sql`(${sessions.createdAt}, ${sessions.id}) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(query.limit);
}

function holdsEveryWord(search: string): SQL | undefined {
  const words = search.split(/\s+/u).filter(Boolean).slice(0, 20);
  return and(...words.map(holdsWord));
}

function holdsWord(word: string): SQL | undefined {
  const plain = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(sessions.problem, plain),
    ilike(sessions.resolution, plain),
    ilike(sessions.externalId, plain),
    ilike(sessions.ticketRef, plain),
    ilike(sessions.client, plain),
    ilike(sessions.engineer, plain),
    sql`exists (select 1 from jsonb_array_elements(${sessions.steps}) as step
      where concat_ws(' ', step->>'text', step->>'chosen_option', step->>'reply') ilike ${plain})`,
  );
}
