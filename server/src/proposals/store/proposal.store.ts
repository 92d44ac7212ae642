import type { ProposalStatus, ProposalType } from '@flowpilot/core/proposals';
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, not, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { proposals } from './proposal.table.ts';

/** A proposal as it is kept. */
export type ProposalRow = typeof proposals.$inferSelect;
/** A proposal about to be kept. */
export type NewProposal = Omit<typeof proposals.$inferInsert, 'accountId' | 'version'>;
/** A proposal without its tree and proof, as lists need it. */
export type ProposalHead = Omit<ProposalRow, 'tree' | 'proof' | 'basis'>;

const isProposal = (scope: Scope, id: string) => and(eq(proposals.accountId, scope.accountId), eq(proposals.id, id));

/** Keeps a new proposal. */
export async function insertProposal(scope: Scope, proposal: NewProposal): Promise<void> {
  await scope.db.insert(proposals).values({ ...proposal, accountId: scope.accountId });
}

/** Changes columns of a proposal and counts the change. */
export async function updateProposal(scope: Scope, id: string, change: Partial<Omit<NewProposal, 'id'>>): Promise<void> {
  await scope.db
    .update(proposals)
    .set({ ...change, updatedAt: scope.now(), version: sql`${proposals.version} + 1` })
    .where(isProposal(scope, id));
}

/** The proposal, or null where the account has none of that id. */
export async function findProposal(scope: Scope, id: string): Promise<ProposalRow | null> {
  const [row] = await scope.db.select().from(proposals).where(isProposal(scope, id));
  return row ?? null;
}

/** The proposal, locked until the end of the transaction; null where the account has none of that id. */
export async function lockProposal(scope: Scope, id: string): Promise<ProposalRow | null> {
  const [row] = await scope.db.select().from(proposals).where(isProposal(scope, id)).for('update');
  return row ?? null;
}

/** Proposals by id. */
export async function findProposalTitles(scope: Scope, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return scope.db
    .select({ id: proposals.id, title: proposals.title })
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), inArray(proposals.id, [...ids])));
}

/** What a list of proposals is asked for. */
export interface ProposalQuery {
  status?: ProposalStatus | undefined;
  type?: ProposalType | undefined;
  domain?: NonNullable<ProposalRow['domain']> | undefined;
  sortBy: 'newest' | 'confidence' | 'sessions';
  skip: number;
  limit: number;
}

const SORT = { newest: proposals.createdAt, confidence: proposals.confidence, sessions: proposals.supportingSessionCount } as const;
const { tree: _tree, proof: _proof, basis: _basis, ...head } = getTableColumns(proposals);

const asked = (scope: Scope, query: ProposalQuery): SQL | undefined =>
  and(
    eq(proposals.accountId, scope.accountId),
    query.status && eq(proposals.status, query.status),
    query.type && eq(proposals.type, query.type),
    query.domain && eq(proposals.domain, query.domain),
  );

/** Proposals in the order asked for; ties by id, ascending. */
export function selectProposals(scope: Scope, query: ProposalQuery): Promise<ProposalHead[]> {
  return scope.db
    .select(head)
    .from(proposals)
    .where(asked(scope, query))
    .orderBy(desc(SORT[query.sortBy]), asc(proposals.id))
    .offset(query.skip)
    .limit(query.limit);
}

/** How many proposals the query finds, counted no further than `most`. */
export async function countProposals(scope: Scope, query: ProposalQuery, most: number): Promise<number> {
  const found = scope.db
    .select({ one: sql`1`.as('one') })
    .from(proposals)
    .where(asked(scope, query))
    .limit(most)
    .as('found');
  const [row] = await scope.db.select({ n: count() }).from(found);
  return row?.n ?? 0;
}

/** How many proposals wait for a decision on each of these flows. */
export async function countOpenProposals(scope: Scope, flowIds: readonly string[]): Promise<Map<string, number>> {
  if (flowIds.length === 0) return new Map();
  const rows = await scope.db
    .select({ flowId: proposals.targetFlowId, n: count() })
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), inArray(proposals.targetFlowId, [...flowIds]), eq(proposals.status, 'pending')))
    .groupBy(proposals.targetFlowId);
  return new Map(rows.flatMap(({ flowId, n }) => (flowId === null ? [] : [[flowId, n]])));
}

/** Proposals of a flow in one of these states, oldest first. */
export function findProposalsOfFlow(scope: Scope, flowId: string, statuses: readonly ProposalStatus[]): Promise<ProposalRow[]> {
  return scope.db
    .select()
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), eq(proposals.targetFlowId, flowId), inArray(proposals.status, [...statuses])))
    .orderBy(asc(proposals.id));
}

const OPEN = ['pending', 'dismissed'] as const;
const KNOWLEDGE = ['new_flow', 'enhancement', 'branch_addition'] as const;

/** Whether a proposal is something that sessions are laid on. */
const isInLibrary = sql<boolean>`(${proposals.status} = 'pending' or (${proposals.status} = 'dismissed' and ${proposals.absorbedByProposalId} is null))`;

/** New flows that a proposal took in, in this state. */
export function findAbsorbedBy(scope: Scope, proposalId: string, status: ProposalStatus): Promise<ProposalRow[]> {
  return scope.db
    .select()
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), eq(proposals.absorbedByProposalId, proposalId), eq(proposals.status, status)))
    .orderBy(asc(proposals.id));
}

/** Open proposals that changed after a version of the library. */
export function findOpenProposalsChangedAfter(scope: Scope, libraryVersion: number): Promise<ProposalRow[]> {
  return scope.db
    .select()
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), gt(proposals.revision, libraryVersion), isInLibrary));
}

/** Proposals that were decided or absorbed, and so left the library, after a version of it. */
export async function findClosedProposalIdsAfter(scope: Scope, libraryVersion: number): Promise<string[]> {
  const rows = await scope.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.accountId, scope.accountId),
        gt(proposals.revision, libraryVersion),
        inArray(proposals.type, [...KNOWLEDGE]),
        not(isInLibrary),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Marks a flow's open proposals as changed with it: what is known of the flow is part of what is known of them. */
export async function touchOpenProposals(scope: Scope, flowId: string, revision: number): Promise<void> {
  await scope.db
    .update(proposals)
    .set({ revision })
    .where(and(eq(proposals.accountId, scope.accountId), eq(proposals.targetFlowId, flowId), inArray(proposals.status, [...OPEN])));
}
