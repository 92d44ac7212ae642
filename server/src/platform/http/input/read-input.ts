import { type Endpoint, faultSentence, Refusal } from '@flowpilot/core/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findUnstorable, toStorableInput } from './storable-input.ts';

const NOTHING = z.strictObject({});
const UNSTORABLE = 'Holds NUL or half a character.';

interface Fault {
  pointer: string;
  detail: string;
}

/** Reads params, query and body by the contract into one object; throws one refusal that names every field at fault. */
export function readInput(endpoint: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const faults: Fault[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, place: string): Record<string, unknown> => {
    if (place !== '' && typeof value === 'object' && value !== null)
      faults.push(...findUnstorable({ ...value }).map((name) => ({ pointer: `${place}/${name}`, detail: UNSTORABLE })));
    const parsed = (schema ?? NOTHING).safeParse(value, { error: faultSentence });
    if (parsed.success) return parsed.data as Record<string, unknown>; // every part of a contract is an object
    faults.push(...parsed.error.issues.flatMap((issue) => describe(issue, place)));
    return {};
  };
  const input = {
    ...read(endpoint.params, request.params, '/path'),
    ...read(endpoint.query, request.query, '/query'),
    ...(endpoint.streams === undefined ? read(endpoint.body, request.body === undefined ? {} : toStorableInput(request.body), '') : {}),
  };
  if (faults.length > 0) throw new Refusal('invalid', sentence(faults), { errors: faults });
  return input;
}

function describe(issue: z.core.$ZodIssue, place: string): Fault[] {
  const pointer = (path: readonly PropertyKey[]) =>
    place + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'This field is not known.' }));
  return [{ pointer: pointer(issue.path), detail: issue.message }];
}

function sentence(faults: readonly Fault[]): string {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return `${first?.pointer.replace(/^\//, '').replaceAll('/', '.') || 'body'}: ${first?.detail ?? ''}${more}`;
}
