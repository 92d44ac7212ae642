import type { z } from 'zod';
import { faultSentence, toStorable, utf8Length } from '../kernel/index.ts';
import { IMPORT_LIMITS, ImportedSession } from './imported-session.ts';

/** A good line's session, or why the line is refused, in one sentence that names the field. */
export type ReadLine = { session: ImportedSession } | { reason: string };

/**
 * Reads one line of an import file. What the database cannot hold (NUL, half a surrogate pair) becomes U+FFFD; everything
 * else that is wrong refuses the line. Whether the bytes were UTF-8 is for the caller to know.
 */
export function readImportLine(line: string): ReadLine {
  if (utf8Length(line) > IMPORT_LIMITS.lineBytes) return { reason: `The line is longer than ${IMPORT_LIMITS.lineBytes} bytes.` };
  const parsed = parse(line);
  if (!parsed) return { reason: 'The line is not JSON.' };
  const steps = stepCountOf(parsed.value);
  if (steps > IMPORT_LIMITS.steps) return { reason: `steps: has ${steps} steps; ${IMPORT_LIMITS.steps} are allowed.` };
  const read = ImportedSession.safeParse(parsed.value, { error: faultSentence });
  if (!read.success) return { reason: toStorable(reasonOf(read.error, parsed.value)) };
  const session = storable(read.data);
  return endsBeforeStart(session) ? { reason: 'ended_at: the session ended before it started.' } : { session };
}

function parse(line: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line) };
  } catch {
    return null;
  }
}

const stepCountOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'steps' in value && Array.isArray(value.steps) ? value.steps.length : 0;

function endsBeforeStart({ started_at, ended_at }: ImportedSession): boolean {
  return Boolean(started_at && ended_at && Date.parse(ended_at) < Date.parse(started_at));
}

/** Says what is wrong first, with the path of the field. */
function reasonOf(error: z.ZodError, value: unknown): string {
  const [issue] = error.issues;
  if (!issue) return 'The line is not a session.';
  const path = pathOf(issue.path);
  const named = path === '' ? '' : `${path}: `;
  if (issue.code === 'unrecognized_keys')
    return `${named}unknown field ${issue.keys
      .slice(0, 5)
      .map((key) => JSON.stringify(key.slice(0, 100)))
      .join(', ')}.`;
  if (issue.code === 'invalid_value') return `${named}must be one of ${issue.values.join(', ')}.`;
  if (path === '') return 'The line is not an object with a session in it.';
  if (isMissing(value, issue.path)) return `${path}: the field is missing.`;
  return `${named}${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('');
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = value;
  for (const part of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  return at === undefined;
}

/** The same session with only texts that the database can hold. Recursion is safe: a session that was read is four levels deep. */
function storable<T>(value: T): T {
  return clean(value) as T; // texts become texts and all else stays, so the type does too
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return toStorable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, clean(member)]));
}
