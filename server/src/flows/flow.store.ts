import type { Domain } from '@flowpilot/core/kernel';
import { and, desc, eq, gt, ilike, inArray, or, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { flows } from './flow.table.ts';

/** A flow as it is kept. */
export type FlowRow = typeof flows.$inferSelect;
/** A flow about to be kept. */
export type NewFlow = Omit<typeof flows.$inferInsert, 'accountId'>;

const isFlow = (scope: Scope, id: string) => and(eq(flows.accountId, scope.accountId), eq(flows.id, id));

/** Keeps a new flow. */
export async function insertFlow(scope: Scope, flow: NewFlow): Promise<void> {
  await scope.db.insert(flows).values({ ...flow, accountId: scope.accountId });
}

/** Changes columns of a flow. */
export async function updateFlow(scope: Scope, id: string, change: Partial<Omit<NewFlow, 'id'>>): Promise<void> {
  await scope.db.update(flows).set(change).where(isFlow(scope, id));
}

/** The flow, or null where the account has none of that id. */
export async function findFlow(scope: Scope, id: string): Promise<FlowRow | null> {
  const [row] = await scope.db.select().from(flows).where(isFlow(scope, id));
  return row ?? null;
}

/** The flow, locked until the end of the transaction; null where the account has none of that id. */
export async function lockFlow(scope: Scope, id: string): Promise<FlowRow | null> {
  const [row] = await scope.db.select().from(flows).where(isFlow(scope, id)).for('update');
  return row ?? null;
}

/** Flows by id. */
export async function findFlows(scope: Scope, ids: readonly string[]): Promise<FlowRow[]> {
  if (ids.length === 0) return [];
  return scope.db
    .select()
    .from(flows)
    .where(and(eq(flows.accountId, scope.accountId), inArray(flows.id, [...ids])));
}

/** Flows that changed, or whose knowledge changed, after a version of the library. */
export function findFlowsChangedAfter(scope: Scope, libraryVersion: number): Promise<FlowRow[]> {
  return scope.db
    .select()
    .from(flows)
    .where(and(eq(flows.accountId, scope.accountId), gt(flows.revision, libraryVersion)));
}

/** What a list of flows is asked for. */
export interface FlowQuery {
  search?: string | undefined;
  domain?: Domain | undefined;
  status: FlowRow['status'];
  after: { updatedAt: Date; id: string } | null;
  limit: number;
}

/** Flows, newest change first. */
export function selectFlows(scope: Scope, query: FlowQuery): Promise<FlowRow[]> {
  const { after } = query;
  const words = (query.search ?? '').trim().split(/\s+/u).filter(Boolean).slice(0, 20);
  return scope.db
    .select()
    .from(flows)
    .where(
      and(
        eq(flows.accountId, scope.accountId),
        eq(flows.status, query.status),
        query.domain && eq(flows.domain, query.domain),
        ...words.map(holdsWord),
        after ? sql`(${flows.updatedAt}, ${flows.id}) < (${after.updatedAt.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(flows.updatedAt), desc(flows.id))
    .limit(query.limit);
}

function holdsWord(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(flows.title, pattern), ilike(flows.description, pattern), sql`${flows.matchKeywords}::text ilike ${pattern}`);
}
