import type { ProposalStatus } from '@flowpilot/core/proposals';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { proposals } from './proposal.table.ts';
import { proposalSessions } from './proposal-session.table.ts';

const ofProposal = (scope: Scope, proposalId: string) =>
  and(eq(proposalSessions.accountId, scope.accountId), eq(proposalSessions.proposalId, proposalId));

/** Notes that sessions support a proposal and answers how many do now; one already noted is not counted again. */
export async function addSupport(scope: Scope, proposalId: string, sessionIds: readonly string[]): Promise<number> {
  const rows = [...new Set(sessionIds)].map((sessionId) => ({ accountId: scope.accountId, proposalId, sessionId, addedAt: scope.now() }));
  if (rows.length > 0) await scope.db.insert(proposalSessions).values(rows).onConflictDoNothing();
  const [counted] = await scope.db.select({ n: count() }).from(proposalSessions).where(ofProposal(scope, proposalId));
  return counted?.n ?? 0;
}

/** The sessions that support any of these proposals. */
export async function findSupportOfAny(scope: Scope, proposalIds: readonly string[]): Promise<string[]> {
  if (proposalIds.length === 0) return [];
  const rows = await scope.db
    .selectDistinct({ id: proposalSessions.sessionId })
    .from(proposalSessions)
    .where(and(eq(proposalSessions.accountId, scope.accountId), inArray(proposalSessions.proposalId, [...proposalIds])));
  return rows.map(({ id }) => id);
}

/** The proposals that these sessions support, the most supported by them first. */
export async function findProposalsSupportedBy(
  scope: Scope,
  sessionIds: readonly string[],
): Promise<{ id: string; status: ProposalStatus }[]> {
  if (sessionIds.length === 0) return [];
  const isSame = and(eq(proposals.accountId, proposalSessions.accountId), eq(proposals.id, proposalSessions.proposalId));
  return scope.db
    .select({ id: proposals.id, status: proposals.status })
    .from(proposalSessions)
    .innerJoin(proposals, isSame)
    .where(and(eq(proposalSessions.accountId, scope.accountId), inArray(proposalSessions.sessionId, [...sessionIds])))
    .groupBy(proposals.id, proposals.status)
    .orderBy(desc(count()), asc(proposals.id));
}
