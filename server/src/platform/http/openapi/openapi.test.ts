import type { Endpoint } from '@flowpilot/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../../../test/call.ts';
import { declaredEndpoints, nameOf } from '../../../../test/contracts.ts';
import { startTestApp, type TestApp } from '../../../../test/start-test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is walked as it comes
type Json = any;
let test: TestApp;
let document: Json;
beforeAll(async () => {
  test = await startTestApp();
  document = (await call(test, { path: '/api/openapi.json' })).body;
});
afterAll(() => test.close());

const operationOf = ({ path, method }: Endpoint): Json => document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

describe.each(declaredEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_name, endpoint) => {
  it('is described with its parameters and its body', () => {
    const { parameters, requestBody } = operationOf(endpoint);
    const inPath = parameters.filter((parameter: Json) => parameter.in === 'path');
    expect(inPath.map((parameter: Json) => parameter.name)).toEqual([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
    expect(inPath.every((parameter: Json) => parameter.required)).toBe(true);
    expect(parameters.some((parameter: Json) => parameter.in === 'query')).toBe(endpoint.query !== undefined);
    const body = endpoint.body === undefined ? [] : ['application/json'];
    expect(Object.keys(requestBody?.content ?? {})).toEqual(endpoint.streams === 'ndjson' ? ['application/x-ndjson'] : body);
  });

  it('is described with its answer, its problems, who may call it and how often', () => {
    const operation = operationOf(endpoint);
    expect(operation).toMatchObject({ summary: endpoint.summary, tags: [endpoint.tag], 'x-access': endpoint.access });
    const answer = operation.responses[String(endpoint.status ?? 200)].content;
    expect(Object.keys(answer)).toEqual([endpoint.streams === 'events' ? 'text/event-stream' : 'application/json']);
    for (const status of problemsOf(endpoint)) expect(operation.responses[status]).toEqual({ $ref: '#/components/responses/Problem' });
    expect(operation['x-rate-limit-per-minute']).toBe(endpoint.ratePerMinute);
    expect(operation.security).toEqual(endpoint.access === 'public' ? [] : [{ apiKey: [] }, { session: [] }]);
  });
});

function problemsOf(endpoint: Endpoint): string[] {
  return [
    ...['400', '422', '500', '503'],
    ...(endpoint.access === 'public' ? [] : ['401', '403', '404']),
    ...(endpoint.path.includes(':') ? ['404'] : []),
    ...(endpoint.body === undefined ? [] : ['409', '413', '415']),
    ...(endpoint.ratePerMinute === undefined ? [] : ['429']),
  ];
}

describe('the document', () => {
  it('describes what is served and nothing else', () => {
    const described = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(declaredEndpoints.map((endpoint) => nameOf(endpoint).replace(/:(\w+)/g, '{$1}')).sort());
  });

  it('is built as OpenAPI 3.1 demands', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'FlowPilot', version: expect.stringMatching(/^\d+\./) } });
    const operations = Object.values<Json>(document.paths).flatMap((item) => Object.values<Json>(item));
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
    const tags = document.tags.map((tag: Json) => tag.name);
    for (const operation of operations) {
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
      for (const parameter of operation.parameters)
        expect(parameter).toMatchObject({
          name: expect.any(String),
          in: expect.stringMatching(/^(path|query)$/),
          schema: expect.any(Object),
        });
      for (const [status, answer] of Object.entries<Json>(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(answer.$ref ?? answer.description).toEqual(expect.any(String));
      }
    }
  });

  it('refers only to what is there, from its root', () => {
    const references = referencesIn(document);
    expect(references).toContain('#/components/schemas/FlowNode');
    for (const reference of references) {
      const found = reference.split('/').reduce((at: Json, part: string) => (part === '#' ? at : at?.[part]), document);
      expect([reference, found]).toEqual([reference, expect.anything()]);
    }
  });
});

function referencesIn(at: Json): string[] {
  if (Array.isArray(at)) return at.flatMap(referencesIn);
  if (typeof at !== 'object' || at === null) return [];
  return [...(typeof at.$ref === 'string' ? [at.$ref] : []), ...Object.values(at).flatMap(referencesIn)];
}
