import { diffTrees, type FlowDiff, type FlowNode, type FlowVersion, type flowsContract } from '@flowpilot/core/flows';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { findMemberNames } from '../accounts/index.ts';
import { pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { type FlowVersionRow, findVersion, selectVersions } from './flow-version.store.ts';
import { requireFlow } from './list-flows.ts';

const Place = z.tuple([z.int().positive()]);

/** The versions of a flow, newest first. */
export function listVersions(
  scope: Scope,
  query: z.output<typeof flowsContract.versions.query> & { id: string },
): Promise<Page<FlowVersion>> {
  const pages = pagesOf(scope, 'versions', query);
  const place = pages.begin(Place);
  return inTransaction(scope, async (scope) => {
    await requireFlow(scope, query.id);
    const rows = await selectVersions(scope, query.id, { before: place?.[0] ?? null, limit: query.limit + 1 });
    const names = await authorNames(scope, rows);
    return pages.cut(rows, { item: (row) => presentVersion(row, names), place: (row) => [row.number] });
  });
}

/** One version: its tree and its difference from the one before; null for the first. */
export function getVersion(
  scope: Scope,
  { id, number }: { id: string; number: number },
): Promise<FlowVersion & { tree_structure: FlowNode; diff: FlowDiff | null }> {
  return inTransaction(scope, async (scope) => {
    await requireFlow(scope, id);
    const row = await findVersion(scope, id, number);
    if (row === null) throw new Refusal('not_found', 'Version not found');
    const before = number > 1 ? await findVersion(scope, id, number - 1) : null;
    const names = await authorNames(scope, [row]);
    return { ...presentVersion(row, names), tree_structure: row.tree, diff: before && diffTrees(before.tree, row.tree) };
  });
}

const authorNames = (scope: Scope, rows: readonly FlowVersionRow[]): Promise<ReadonlyMap<string, string>> =>
  findMemberNames(
    scope,
    rows.flatMap(({ authorId }) => authorId ?? []),
  );

const presentVersion = (row: FlowVersionRow, names: ReadonlyMap<string, string>): FlowVersion => ({
  number: row.number,
  origin: row.origin,
  author_id: row.authorId,
  author_name: row.authorId === null ? null : (names.get(row.authorId) ?? null),
  proposal_id: row.proposalId,
  note: row.note,
  created_at: row.createdAt.toISOString(),
});
