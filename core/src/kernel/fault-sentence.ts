import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Must be a UUID.',
  email: 'Must be an e-mail address.',
  datetime: 'Must be a moment in ISO 8601 with its offset, such as 2026-01-31T09:00:00Z.',
};

/** What is wrong with a value, in a sentence of our own: given to `safeParse` as its `error`, so that no wording of a library reaches anybody. */
export function faultSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Is missing.' : `Must be ${TYPES[issue.expected] ?? 'of another type'}.`;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Has not the form that is needed.';
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'This field is not known.';
    default:
      return issue.input === undefined ? 'Is missing.' : 'Has not the form that is needed.';
  }
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return least === 1 ? 'Must not be empty.' : `Must have at least ${least} characters.`;
  if (origin === 'array') return least === 1 ? 'Must not be empty.' : `Must have at least ${least} entries.`;
  return `Must be at least ${least}.`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `Must have at most ${most} characters.`;
  return origin === 'array' ? `Must have at most ${most} entries.` : `Must be at most ${most}.`;
}
