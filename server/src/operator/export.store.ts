import { sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';

const PAGE = 200;

/** One kind of row in an export: its table, and the key after the account that orders it. */
export interface ExportedPart {
  readonly kind: string;
  readonly table: string;
  readonly key: readonly string[];
}

/** Rows as they are kept; `next` is the key to go on after, null on the last page. */
export interface ExportPage {
  rows: Record<string, unknown>[];
  next: unknown[] | null;
}

/** What an export holds, in the order that a reader needs it. Keys and invitations are secrets or promises, and stay. */
export const EXPORTED: readonly ExportedPart[] = [
  { kind: 'account', table: 'accounts', key: [] },
  { kind: 'team', table: 'teams', key: ['id'] },
  { kind: 'member', table: 'members', key: ['user_id'] },
  { kind: 'session', table: 'sessions', key: ['id'] },
  { kind: 'flow', table: 'flows', key: ['id'] },
  { kind: 'flow_version', table: 'flow_versions', key: ['flow_id', 'number'] },
  { kind: 'proposal', table: 'proposals', key: ['id'] },
  { kind: 'proposal_history', table: 'proposal_history', key: ['id'] },
];

/** A page of rows as they are kept, after a key. */
export async function readExportPage(scope: Scope, part: ExportedPart, after: unknown[] | null): Promise<ExportPage> {
  const key = sql.join([sql`account_id`, ...part.key.map((column) => sql.identifier(column))], sql`, `);
  const later =
    after === null
      ? sql``
      : sql`and (${key}) > (${sql.join(
          [scope.accountId, ...after].map((value) => sql`${value}`),
          sql`, `,
        )})`;
  const { rows } = await scope.db.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(part.table)} t where account_id = ${scope.accountId} ${later} order by ${key} limit ${PAGE}`,
  );
  const read = rows.map(({ row }) => row);
  const last = read.at(-1);
  return { rows: read, next: last === undefined || read.length < PAGE ? null : part.key.map((column) => last[column]) };
}
