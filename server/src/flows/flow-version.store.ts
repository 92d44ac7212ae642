import { and, desc, eq, lt } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { flowVersions } from './flow-version.table.ts';

/** One version as it is kept. */
export type FlowVersionRow = typeof flowVersions.$inferSelect;

/** Appends a version; versions are never changed. */
export async function insertVersion(scope: Scope, version: Omit<FlowVersionRow, 'accountId'>): Promise<void> {
  await scope.db.insert(flowVersions).values({ ...version, accountId: scope.accountId });
}

/** A version of a flow, or null. */
export async function findVersion(scope: Scope, flowId: string, number: number): Promise<FlowVersionRow | null> {
  const [row] = await scope.db
    .select()
    .from(flowVersions)
    .where(and(eq(flowVersions.accountId, scope.accountId), eq(flowVersions.flowId, flowId), eq(flowVersions.number, number)));
  return row ?? null;
}

/** A version that must exist: the live one of a flow, or the base of a proposal. */
export async function requireVersion(scope: Scope, flowId: string, number: number): Promise<FlowVersionRow> {
  const version = await findVersion(scope, flowId, number);
  if (version === null) throw new Error(`flow ${flowId} has no version ${number}`);
  return version;
}

/** Versions of a flow, newest first. */
export function selectVersions(scope: Scope, flowId: string, page: { before: number | null; limit: number }): Promise<FlowVersionRow[]> {
  return scope.db
    .select()
    .from(flowVersions)
    .where(
      and(
        eq(flowVersions.accountId, scope.accountId),
        eq(flowVersions.flowId, flowId),
        page.before === null ? undefined : lt(flowVersions.number, page.before),
      ),
    )
    .orderBy(desc(flowVersions.number))
    .limit(page.limit);
}
