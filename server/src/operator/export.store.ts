import { sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';

/** Rows may be a megabyte each, and a page is in memory at once. */
const PAGE = 50;

/** Rows that an export reads: a table, or one owner's part of it, and the key after the account that orders it. */
export interface ExportedTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly owner?: 'flow' | 'proposal';
}

/** Rows as they are kept; `next` is the key to go on after, null on the last page. */
export interface ExportPage {
  rows: Record<string, unknown>[];
  next: unknown[] | null;
}

/** A page of rows as they are kept, after a key. */
export async function readExportPage(scope: Scope, { table, key, owner }: ExportedTable, after: unknown[] | null): Promise<ExportPage> {
  const columns = sql.join([sql`account_id`, ...key.map((column) => sql.identifier(column))], sql`, `);
  const place = [scope.accountId, ...(after ?? [])].map((value) => sql`${value}`);
  const later = after === null ? sql`` : sql`and (${columns}) > (${sql.join(place, sql`, `)})`;
  const ofOwner = owner === undefined ? sql`` : sql`and owner = ${owner}`;
  const { rows } = await scope.db.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where account_id = ${scope.accountId} ${ofOwner} ${later} order by ${columns} limit ${PAGE}`,
  );
  const read = rows.map(({ row }) => row);
  const last = read.at(-1);
  return { rows: read, next: last === undefined || read.length < PAGE ? null : key.map((column) => last[column]) };
}
