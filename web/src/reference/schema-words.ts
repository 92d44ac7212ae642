import type { Components, Schema } from './openapi.ts';

/** Follows a reference inside the document; a schema without one is its own. */
export function resolveSchema(schema: Schema, components: Components): { schema: Schema; name: string | null } {
  const name = schema.$ref?.split('/').pop() ?? null;
  const target = name === null ? undefined : components[name];
  return target ? { schema: target, name } : { schema, name };
}

/** The type of a schema in a few words: "string (uuid)", "array of integer", "one of: low, high". */
export function typeWords(schema: Schema, components: Components): string {
  if (schema.$ref) return resolveSchema(schema, components).name ?? 'object';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeWords(choice, components)))].join(' | ');
  if (schema.items) return `array of ${typeWords(schema.items, components)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The bounds and the default of a schema in words; empty where there are none. */
export function boundWords(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, maxItems } = schema;
  const words = [
    rangeWords(minimum, maximum, ''),
    rangeWords(minLength, maxLength, ' characters'),
    maxItems === undefined ? '' : `at most ${maxItems} items`,
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ];
  return words.filter(Boolean).join(', ');
}

const HUGE = 2 ** 31;
function rangeWords(least: number | undefined, most: number | undefined, unit: string): string {
  const low = least === undefined || Math.abs(least) > HUGE ? '' : String(least);
  const high = most === undefined || Math.abs(most) > HUGE ? '' : String(most);
  if (low && high) return `${low} to ${high}${unit}`;
  if (high) return `at most ${high}${unit}`;
  return low && `at least ${low}${unit}`;
}
