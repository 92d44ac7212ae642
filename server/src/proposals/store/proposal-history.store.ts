import { and, asc, desc, eq } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { type BeforeDecision, proposalHistory } from './proposal-history.table.ts';

export type { BeforeDecision };

/** One entry of a proposal's history as it is kept. */
export type HistoryRow = typeof proposalHistory.$inferSelect;

/** Adds an entry; the actor is the scope's user, nobody for the flywheel and for what follows from another's decision. */
export async function addHistory(
  scope: Scope,
  proposalId: string,
  { isBySystem, ...entry }: Pick<HistoryRow, 'action' | 'status'> & Partial<Pick<HistoryRow, 'notes' | 'before'>> & { isBySystem?: true },
): Promise<void> {
  const actorId = scope.actor.kind === 'user' && !isBySystem ? scope.actor.userId : null;
  await scope.db
    .insert(proposalHistory)
    .values({ accountId: scope.accountId, proposalId, id: scope.newId(), actorId, at: scope.now(), ...entry });
}

/** Everything that happened to a proposal, oldest first. */
export function readHistory(scope: Scope, proposalId: string): Promise<HistoryRow[]> {
  return scope.db
    .select()
    .from(proposalHistory)
    .where(and(eq(proposalHistory.accountId, scope.accountId), eq(proposalHistory.proposalId, proposalId)))
    .orderBy(asc(proposalHistory.at), asc(proposalHistory.id));
}

/** The newest entry of a proposal's history. */
export async function findLastEntry(scope: Scope, proposalId: string): Promise<HistoryRow | null> {
  const [row] = await scope.db
    .select()
    .from(proposalHistory)
    .where(and(eq(proposalHistory.accountId, scope.accountId), eq(proposalHistory.proposalId, proposalId)))
    .orderBy(desc(proposalHistory.at), desc(proposalHistory.id))
    .limit(1);
  return row ?? null;
}
