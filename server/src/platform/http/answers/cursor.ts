import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import type { Scope } from '../../platform.ts';

/** The query of a list that pages by cursor. */
export interface PageQuery {
  cursor?: string | undefined;
  limit: number;
}

/** The pages of one list, as it was asked for. */
export interface Pages {
  /** Where the page begins; null for the first. A cursor that this list did not give out for this very question is a 422. */
  begin<T>(schema: z.ZodType<T>): T | null;
  /** Cuts one row more than a page into the page and where the next begins. */
  cut<Row, Item>(rows: readonly Row[], page: { item(row: Row): Item; place(row: Row): unknown }): Page<Item>;
}

const Written = z.tuple([z.unknown(), z.string()]);
const MARK_BYTES = 12;

/**
 * Pages a list by cursors that are good for it alone: for the account, the list's name, and everything that it was asked but
 * how long a page is.
 */
export function pagesOf<Q extends PageQuery>(scope: Scope, list: string, query: Q): Pages {
  const { cursor, limit, ...asked } = query;
  const mark = (place: unknown) => markOf(scope, [list, Object.entries(asked).sort(), place]);
  return {
    begin: (schema) => (cursor === undefined || cursor === '' ? null : readPlace(cursor, schema, mark)),
    cut: (rows, { item, place }) => {
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const next = last !== undefined && rows.length > limit ? place(last) : null;
      return { items: shown.map(item), next_cursor: next === null ? null : writeWord([next, mark(next)]) };
    },
  };
}

function readPlace<T>(cursor: string, schema: z.ZodType<T>, mark: (place: unknown) => string): T {
  const written = Written.safeParse(readWord(cursor));
  const place = written.success && isSame(written.data[1], mark(written.data[0])) ? schema.safeParse(written.data[0]) : null;
  if (place?.success) return place.data;
  const detail =
    'This is not a cursor of this list with these filters: leave it out, or pass the next_cursor of the page before, with the same filters.';
  throw new Refusal('invalid', `query.cursor: ${detail}`, { errors: [{ pointer: '/query/cursor', detail }] });
}

function markOf({ accountId, platform }: Scope, what: unknown): string {
  const hash = createHmac('sha256', platform.config.authSecret).update(JSON.stringify(['cursor', accountId, what]));
  return hash.digest().subarray(0, MARK_BYTES).toString('base64url');
}

const isSame = (one: string, other: string): boolean =>
  Buffer.byteLength(one) === Buffer.byteLength(other) && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const writeWord = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function readWord(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
