import { describe, expect, it } from 'vitest';
import { callsByTag, OpenApi, schemaOf } from './openapi.ts';
import { boundWords, typeWords } from './schema-words.ts';

const document = OpenApi.parse({
  openapi: '3.1.0',
  info: { title: 'FlowPilot', version: '1' },
  paths: {
    '/flows': { get: { summary: 'Published flows', tags: ['Flows'] } },
    '/flows/match': {
      post: {
        summary: 'Flows that fit a problem',
        tags: ['Flows'],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
    '/me': { get: { summary: 'The caller', tags: ['Accounts'] } },
  },
});

describe('reading the API document', () => {
  it('lists every call under its tag', () => {
    expect(callsByTag(document, '').map(([tag, calls]) => [tag, calls.map((call) => call.key)])).toEqual([
      ['Flows', ['get /flows', 'post /flows/match']],
      ['Accounts', ['get /me']],
    ]);
  });

  it('finds the calls in which all words occur', () => {
    const found = callsByTag(document, 'POST fit').flatMap(([, calls]) => calls);
    expect(found.map((call) => call.path)).toEqual(['/flows/match']);
    expect(schemaOf(found[0]?.requestBody?.content)?.type).toBe('application/json');
  });

  it('says types and bounds in words', () => {
    const schema = { type: 'integer', minimum: 1, maximum: 100, default: 20 };
    expect(`${typeWords(schema, {})}, ${boundWords(schema)}`).toBe('integer, 1 to 100, default 20');
    expect(typeWords({ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] }, {})).toBe('string (uuid) | null');
    expect(typeWords({ type: 'array', items: { $ref: '#/components/schemas/Flow' } }, { Flow: { type: 'object' } })).toBe('array of Flow');
    expect(typeWords({ enum: ['a', 'b'] }, {})).toBe('a | b');
  });
});
