import { z } from 'zod';

/** A part of a JSON document. */
export type Json = Record<string, unknown>;

/** Describes schemas for one OpenAPI document; those that refer to themselves are kept in `shared`, the document's components. */
export interface Schemas {
  readonly shared: Json;
  describe(schema: z.ZodType, io: 'input' | 'output'): Json;
}

/** Begins a collection of schemas. A schema that refers to itself needs a name: `.meta({ id })`. */
export function collectSchemas(): Schemas {
  const shared: Json = {};
  return {
    shared,
    describe: (schema, io) => {
      const nameOf = (name: string) => (io === 'input' ? `${name}Input` : name);
      const { $schema, $defs, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
      for (const [name, definition] of Object.entries($defs ?? {})) {
        if (name.startsWith('__')) throw new Error('a schema that refers to itself has no name: give it .meta({ id })');
        shared[nameOf(name)] = pointToComponents(definition, nameOf);
      }
      return pointToComponents(described, nameOf) as Json; // an object stays one
    },
  };
}

/** References lead from the root of the whole document, not from the schema that was made on its own. */
function pointToComponents(at: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(at)) return at.map((item) => pointToComponents(item, nameOf));
  if (typeof at !== 'object' || at === null) return at;
  return Object.fromEntries(
    Object.entries(at).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace(/^#\/\$defs\/(.+)$/, (_whole, name: string) => `#/components/schemas/${nameOf(name)}`)
        : pointToComponents(value, nameOf),
    ]),
  );
}
