import type { Evidence } from '@flowpilot/core/flows';
import { and, asc, count, countDistinct, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { type EvidenceOwner, evidence, RESOLUTION_KEY } from './evidence.table.ts';

const CHUNK = 1_000;

/** Whose evidence is meant. */
export interface Owner {
  kind: EvidenceOwner;
  id: string;
}

const ofOwner = (scope: Scope, owner: Owner) =>
  and(eq(evidence.accountId, scope.accountId), eq(evidence.owner, owner.kind), eq(evidence.ownerId, owner.id));

const toEvidence = (row: typeof evidence.$inferSelect): Evidence => ({
  node_id: row.nodeId,
  option_id: row.optionId,
  session_id: row.sessionId,
  step_index: row.stepKey === RESOLUTION_KEY ? null : row.stepKey,
  outcome: row.outcome,
});

/** Adds rows to an owner. A step that already supports one of its nodes keeps supporting that one. */
export async function addEvidence(
  scope: Scope,
  owner: Owner,
  added: { rows: readonly Evidence[]; fromProposalId: string | null },
): Promise<void> {
  const { rows, fromProposalId } = added;
  for (let at = 0; at < rows.length; at += CHUNK) {
    const values = rows.slice(at, at + CHUNK).map((row) => ({
      accountId: scope.accountId,
      owner: owner.kind,
      ownerId: owner.id,
      sessionId: row.session_id,
      stepKey: row.step_index ?? RESOLUTION_KEY,
      nodeId: row.node_id,
      optionId: row.option_id,
      outcome: row.outcome,
      fromProposalId,
    }));
    await scope.db.insert(evidence).values(values).onConflictDoNothing();
  }
}

/** The same evidence under the ids that its node and option have now. */
export const renameEvidence = (row: Evidence, renamed: Readonly<Record<string, string>>): Evidence => ({
  ...row,
  node_id: renamed[row.node_id] ?? row.node_id,
  option_id: row.option_id === null ? null : (renamed[row.option_id] ?? row.option_id),
});

/** Gives nodes and options new ids in all evidence of an owner. */
export async function renameInEvidence(scope: Scope, owner: Owner, renamed: Readonly<Record<string, string>>): Promise<void> {
  for (const [before, after] of Object.entries(renamed)) {
    await scope.db
      .update(evidence)
      .set({ nodeId: after })
      .where(and(ofOwner(scope, owner), eq(evidence.nodeId, before)));
    await scope.db
      .update(evidence)
      .set({ optionId: after })
      .where(and(ofOwner(scope, owner), eq(evidence.optionId, before)));
  }
}

/** Takes back from a flow what the publication of a proposal had brought. */
export async function removeEvidenceOfProposal(scope: Scope, flowId: string, proposalId: string): Promise<void> {
  await scope.db.delete(evidence).where(and(ofOwner(scope, { kind: 'flow', id: flowId }), eq(evidence.fromProposalId, proposalId)));
}

/** All evidence of an owner, or of it what one proposal brought, in the order of sessions and steps. */
export async function readEvidence(scope: Scope, owner: Owner, fromProposalId?: string): Promise<Evidence[]> {
  const brought = fromProposalId === undefined ? undefined : eq(evidence.fromProposalId, fromProposalId);
  const rows = await scope.db
    .select()
    .from(evidence)
    .where(and(ofOwner(scope, owner), brought))
    .orderBy(asc(evidence.sessionId), asc(evidence.stepKey));
  return rows.map(toEvidence);
}

/** Where a page of evidence ended. */
export interface EvidencePlace {
  owner: EvidenceOwner;
  sessionId: string;
  stepKey: number;
}

/** What a page of evidence is asked for: rows of these owners that stand behind these nodes. */
export interface EvidenceQuery {
  owners: readonly Owner[];
  nodeIds: readonly string[];
  after: EvidencePlace | null;
  limit: number;
}

/** Rows of evidence with their places, in one lasting order. */
export async function selectEvidence(scope: Scope, query: EvidenceQuery): Promise<{ row: Evidence; place: EvidencePlace }[]> {
  if (query.nodeIds.length === 0) return [];
  const { after } = query;
  const place = sql`(${evidence.owner}, ${evidence.sessionId}, ${evidence.stepKey})`;
  const rows = await scope.db
    .select()
    .from(evidence)
    .where(
      and(
        or(...query.owners.map((owner) => ofOwner(scope, owner))),
        inArray(evidence.nodeId, [...query.nodeIds]),
        after ? gt(place, sql`(${after.owner}, ${after.sessionId}::uuid, ${after.stepKey}::int)`) : undefined,
      ),
    )
    .orderBy(asc(evidence.owner), asc(evidence.sessionId), asc(evidence.stepKey))
    .limit(query.limit);
  return rows.map((row) => ({ row: toEvidence(row), place: { owner: row.owner, sessionId: row.sessionId, stepKey: row.stepKey } }));
}

/** The sessions behind a flow or a proposal, whichever has the id, newest first. */
export async function findSessionIdsBehind(scope: Scope, ownerId: string, limit: number): Promise<string[]> {
  const rows = await scope.db
    .selectDistinct({ id: evidence.sessionId })
    .from(evidence)
    .where(and(eq(evidence.accountId, scope.accountId), inArray(evidence.owner, ['flow', 'proposal']), eq(evidence.ownerId, ownerId)))
    .orderBy(desc(evidence.sessionId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The owners that a session is evidence of. */
export function findOwnersOf(scope: Scope, sessionId: string): Promise<Owner[]> {
  return scope.db
    .selectDistinct({ kind: evidence.owner, id: evidence.ownerId })
    .from(evidence)
    .where(and(eq(evidence.accountId, scope.accountId), eq(evidence.sessionId, sessionId)));
}

/** What the evidence of a flow adds up to, over these nodes. */
export async function sumEvidence(
  scope: Scope,
  flowId: string,
  nodeIds: readonly string[],
): Promise<{ sessions: number; worked: number; failed: number }> {
  if (nodeIds.length === 0) return { sessions: 0, worked: 0, failed: 0 };
  const [sum] = await scope.db
    .select({
      sessions: countDistinct(evidence.sessionId),
      worked: count(sql`case when ${evidence.outcome} = 'worked' then 1 end`),
      failed: count(sql`case when ${evidence.outcome} = 'failed' then 1 end`),
    })
    .from(evidence)
    .where(and(ofOwner(scope, { kind: 'flow', id: flowId }), inArray(evidence.nodeId, [...nodeIds])));
  return sum ?? { sessions: 0, worked: 0, failed: 0 };
}
