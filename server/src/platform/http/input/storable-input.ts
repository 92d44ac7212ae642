import { isStorable, toStorable } from '@flowpilot/core/kernel';

/** Flow trees are left as they came: their own rules name what is wrong in them. */
const TREES = ['modified_flow_data'];

/** Deeper than any body of a contract is, trees aside: what lies below is dropped, and the schema refuses what is around it. */
const LEVELS = 30;

/** The value with U+FFFD in place of what the database cannot hold, in every text and key, as import does it. */
export function toStorableInput(value: unknown, levels = LEVELS): unknown {
  if (typeof value === 'string') return toStorable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((held) => toStorableInput(held, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [toStorable(key), TREES.includes(key) ? held : toStorableInput(held, levels - 1)]),
  );
}

/** The names of the texts that the database cannot hold. */
export const findUnstorable = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value].flat().every((one) => typeof one !== 'string' || isStorable(one)) ? [] : [name],
  );
