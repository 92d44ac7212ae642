import { z } from 'zod';
import { plainNumber } from './plain-number.ts';

/** Query of a list that pages by cursor. */
export const CursorQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: plainNumber(1, 100, 100),
});

/** One page of a list: `next_cursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next_cursor: z.string().nullable() });
export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}
