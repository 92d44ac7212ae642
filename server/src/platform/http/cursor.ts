import { Refusal } from '@flowpilot/core/kernel';
import type { z } from 'zod';

/** Writes the place where a page ends as an opaque word. */
export const writeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads such a word again; null where there is none. One that this list did not give out is a 422. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined || cursor === '') return null;
  const read = schema.safeParse(parse(cursor));
  if (read.success) return read.data;
  const detail = 'This is not a cursor of this list: leave it out, or pass the next_cursor of the page before.';
  throw new Refusal('invalid', `query.cursor: ${detail}`, { errors: [{ pointer: '/query/cursor', detail }] });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts one row more than a page into the page and where the next begins. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  page: { limit: number; item(row: Row): Item; place(row: Row): unknown },
): { items: Item[]; next_cursor: string | null } {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(page.item),
    next_cursor: last !== undefined && rows.length > page.limit ? writeCursor(page.place(last)) : null,
  };
}

/** The query of a list that pages by cursor. */
export interface PageQuery {
  cursor?: string | undefined;
  limit: number;
}
