import type { Endpoint } from '@flowpilot/core/kernel';
import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** The fields of an endpoint's query and body that take an id, as paths: `query.team_id`, `body.reviews[].id`. */
export function idFieldsOf(endpoint: Endpoint): string[] {
  return [...fieldsIn(endpoint.query, 'query'), ...fieldsIn(endpoint.body, 'body')];
}

function fieldsIn(part: z.ZodType | undefined, place: string): string[] {
  if (part === undefined) return [];
  const root = z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' });
  return [...new Set([root, ...Object.values(root.$defs ?? {})].flatMap((schema) => walk(schema, place)))];
}

function walk(schema: z.core.JSONSchema._JSONSchema | undefined, place: string): string[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  if (schema.format === 'uuid') return [place];
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((choice) => walk(choice, place));
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => walk(field, `${place}.${name}`));
  const items = [schema.items ?? []].flat().flatMap((item) => walk(item as Schema, `${place}[]`)); // one schema or a list of them
  return [...choices, ...fields, ...items];
}
