import { z } from 'zod';

/** A JSON schema, as far as the page shows it. */
export interface Schema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  default?: unknown;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
  oneOf?: Schema[] | undefined;
  allOf?: Schema[] | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  maxItems?: number | undefined;
}

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
  }),
);
const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: Schema.optional(),
});
export type Parameter = z.infer<typeof Parameter>;
const Answer = z.object({ description: z.string().optional(), content: Content.optional() });
const Operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  operationId: z.string().optional(),
  tags: z.array(z.string()).optional(),
  parameters: z.array(Parameter).optional(),
  requestBody: z.object({ content: Content, required: z.boolean().optional() }).optional(),
  responses: z.record(z.string(), Answer).optional(),
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** An OpenAPI document, as far as the page reads it. */
export const OpenApi = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.object(Object.fromEntries(METHODS.map((method) => [method, Operation.optional()])))),
  components: z.object({ schemas: z.record(z.string(), Schema).optional() }).optional(),
});
export type OpenApi = z.infer<typeof OpenApi>;
export type Components = Record<string, Schema>;

export interface Call extends z.infer<typeof Operation> {
  key: string;
  method: string;
  path: string;
}

/** The calls of a document under their tags, in the document's order; only those in which every searched word occurs. */
export function callsByTag(document: OpenApi, search: string): [tag: string, calls: Call[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const byTag = new Map<string, Call[]>();
  for (const call of callsOf(document)) {
    const text = `${call.method} ${call.path} ${call.summary ?? ''} ${call.tags?.join(' ') ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const tag = call.tags?.[0] ?? 'Other';
    byTag.set(tag, [...(byTag.get(tag) ?? []), call]);
  }
  return [...byTag];
}

function callsOf(document: OpenApi): Call[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      return operation ? [{ ...operation, key: `${method} ${path}`, method: method.toUpperCase(), path }] : [];
    }),
  );
}

/** The JSON schema of a body or an answer; null where there is none. */
export const schemaOf = (content: z.infer<typeof Content> | undefined): { type: string; schema: Schema } | null => {
  const [first] = Object.entries(content ?? {});
  return first?.[1].schema ? { type: first[0], schema: first[1].schema } : null;
};
