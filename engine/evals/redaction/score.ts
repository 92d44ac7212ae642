import type { SecretSpan } from '../../src/ports.ts';
import type { KnownText } from './corpus.ts';

/** What became of the known spans of one type. */
export interface TypeScore {
  spans: number;
  /** Spans of which nothing is left. */
  masked: number;
  /** Of these, spans that got the placeholder of their type. */
  named: number;
  characters: number;
  leaked: number;
}

/** What a redactor did to a corpus. */
export interface Score {
  types: Map<string, TypeScore>;
  technical: number;
  /** Technical expressions of which anything is gone. */
  touched: number;
  /** Characters that belong to no known span, and those of them that are gone. */
  outside: number;
  lost: number;
  misses: string[];
  falseMasks: string[];
}

/** Scores the spans that a redactor found in each text of a corpus, by character. */
export function score(corpus: readonly KnownText[], find: (text: string) => readonly SecretSpan[]): Score {
  const total: Score = { types: new Map(), technical: 0, touched: 0, outside: 0, lost: 0, misses: [], falseMasks: [] };
  for (const known of corpus) {
    const found = find(known.text);
    const gone = new Array<boolean>(known.text.length).fill(false);
    for (const { start, end } of found) gone.fill(true, start, end);
    scoreWanted(known, { found, gone, total });
    scoreKept(known, gone, total);
  }
  return total;
}

function scoreWanted(
  { text, wanted }: KnownText,
  { found, gone, total }: { found: readonly SecretSpan[]; gone: readonly boolean[]; total: Score },
): void {
  for (const { start, end, type } of wanted) {
    const all = total.types.get(type) ?? { spans: 0, masked: 0, named: 0, characters: 0, leaked: 0 };
    total.types.set(type, all);
    const left = gone.slice(start, end).filter((isGone) => !isGone).length;
    all.spans += 1;
    all.characters += end - start;
    all.leaked += left;
    if (left === 0) all.masked += 1;
    else total.misses.push(`${type} ${text.slice(start, end)} in: ${text}`);
    if (left === 0 && found.some((span) => span.start < end && span.end > start && span.type === type)) all.named += 1;
  }
}

function scoreKept({ text, wanted, technical }: KnownText, gone: readonly boolean[], total: Score): void {
  for (const { start, end } of technical) {
    total.technical += 1;
    if (!gone.slice(start, end).includes(true)) continue;
    total.touched += 1;
    total.falseMasks.push(`${text.slice(start, end)} in: ${text}`);
  }
  const isWanted = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of wanted) isWanted.fill(true, start, end);
  const outside = gone.filter((_, at) => !isWanted[at]);
  total.outside += outside.length;
  total.lost += outside.filter(Boolean).length;
}

/** A share, and 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The figures that are wanted of a score. */
export function figuresOf({ types, technical, touched, outside, lost }: Score) {
  const all = [...types.values()];
  const sum = (field: keyof TypeScore): number => all.reduce((total, one) => total + one[field], 0);
  const secrets = types.get('SECRET');
  return {
    secretsRecall: secrets ? shareOf(secrets.masked, secrets.spans) : 1,
    recall: shareOf(sum('masked'), sum('spans')),
    leakRate: shareOf(sum('leaked'), sum('characters')),
    falseMaskRate: shareOf(touched, technical),
    lostRate: shareOf(lost, outside),
  };
}
