import { isStorable, toStorable } from '@flowpilot/core/kernel';

/** Flow trees are left as they came: their own rules name what is wrong in them. */
const TREES = ['modified_flow_data'];

/** The value with U+FFFD in place of what the database cannot hold, in every text and key, however deep, as import does it. */
export function toStorableInput(value: unknown): unknown {
  if (typeof value === 'string') return toStorable(value);
  if (Array.isArray(value)) return value.map(toStorableInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [toStorable(key), TREES.includes(key) ? held : toStorableInput(held)]),
  );
}

/** The names of the texts that the database cannot hold. */
export const findUnstorable = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value].flat().every((one) => typeof one !== 'string' || isStorable(one)) ? [] : [name],
  );
