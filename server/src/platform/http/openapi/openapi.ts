import { type Access, type Endpoint, Problem, REFUSAL_STATUS } from '@flowpilot/core/kernel';
import type { z } from 'zod';
import { version } from '../../version.ts';
import type { App } from '../app.ts';
import { collectSchemas, type Json, type Schemas } from './openapi-schemas.ts';

/** Serves the OpenAPI 3.1 document of everything that is mounted. */
export function registerOpenApi(app: App): void {
  let document: Json | null = null;
  app.get('/api/openapi.json', () => {
    document ??= describeApi(app.endpoints, app.platform.config.publicUrl);
    return document;
  });
}

/** The OpenAPI 3.1 document of endpoints, made from the schemas that validate. */
export function describeApi(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  const schemas = collectSchemas();
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeEndpoint(endpoint, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'FlowPilot',
      version,
      description: 'Guided troubleshooting that learns from resolved sessions.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(endpoints.map((endpoint) => endpoint.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'fp_<key id>_<secret>',
          description: 'An API key; it acts with the present role of its member.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: publicUrl.startsWith('https:') ? '__Secure-flowpilot.session_token' : 'flowpilot.session_token',
          description: 'The session of a browser that signed in.',
        },
      },
      schemas: { Problem: schemas.describe(Problem, 'output'), ...schemas.shared },
      responses: {
        Problem: {
          description: 'What went wrong, by RFC 9457.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function describeEndpoint(endpoint: Endpoint, schemas: Schemas): Json {
  const { access, ratePerMinute } = endpoint;
  const who = whoMayCall(access);
  const body = describeBody(endpoint, schemas);
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    description: ratePerMinute === undefined ? who : `${who} At most ${ratePerMinute} calls a minute and caller.`,
    tags: [endpoint.tag],
    security: access === 'public' ? [] : [{ apiKey: [] }, { session: [] }],
    parameters: [...parametersOf(endpoint, 'params', schemas), ...parametersOf(endpoint, 'query', schemas)],
    ...(body === null ? {} : { requestBody: body }),
    responses: { ...describeAnswer(endpoint, schemas), ...problemsOf(endpoint) },
    'x-access': access,
    ...(ratePerMinute === undefined ? {} : { 'x-rate-limit-per-minute': ratePerMinute }),
  };
}

function whoMayCall(access: Access): string {
  if (access === 'public') return 'Open to anyone.';
  return access === 'signed_in' ? 'For everybody signed in.' : `For the role ${access} or above.`;
}

function describeBody(endpoint: Endpoint, schemas: Schemas): Json | null {
  if (endpoint.streams === 'ndjson') {
    return {
      required: true,
      description: 'One JSON object a line, of any length.',
      content: { 'application/x-ndjson': { schema: { type: 'string' } } },
    };
  }
  return endpoint.body === undefined
    ? null
    : { required: true, content: { 'application/json': { schema: schemas.describe(endpoint.body, 'input') } } };
}

function describeAnswer(endpoint: Endpoint, schemas: Schemas): Json {
  const schema = schemas.describe(endpoint.answer, 'output');
  const type = endpoint.streams === 'events' ? 'text/event-stream' : 'application/json';
  const description = endpoint.streams === 'events' ? 'Server-sent events; the data of each is of this shape.' : 'Done.';
  return { [String(endpoint.status ?? 200)]: { description, content: { [type]: { schema } } } };
}

function problemsOf(endpoint: Endpoint): Json {
  const isOpen = endpoint.access === 'public';
  const statuses = new Set<number>([400, 422, 500, 503]);
  if (!isOpen) statuses.add(401).add(403).add(404);
  if (endpoint.params !== undefined) statuses.add(404);
  if (endpoint.body !== undefined) statuses.add(409).add(413).add(415);
  if (endpoint.ratePerMinute !== undefined) statuses.add(REFUSAL_STATUS.too_many_requests);
  return Object.fromEntries(
    [...statuses].sort((a, b) => a - b).map((status) => [String(status), { $ref: '#/components/responses/Problem' }]),
  );
}

function parametersOf(endpoint: Endpoint, part: 'params' | 'query', schemas: Schemas): Json[] {
  const schema: z.ZodType | undefined = endpoint[part];
  if (schema === undefined) return [];
  const place = part === 'params' ? 'path' : 'query';
  const described = schemas.describe(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }; // parts of a contract are objects
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || described.required?.includes(name) === true,
    schema: property,
  }));
}

const operationId = (endpoint: Endpoint): string =>
  `${endpoint.method.toLowerCase()}${endpoint.path
    .replace('/api/v1', '')
    .split(/[/:-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;
