import type { KnownTerm, SecretSpan } from '../ports.ts';
import { isStrong } from './looks-secret.ts';

/** What was found once and is looked for everywhere: at most so many things of a session. */
const MOST_SPREAD = 150;

/** Things to look for again: what a recogniser knew by its surroundings stands elsewhere without them. */
export interface Spread {
  /** Names, in their forms. */
  terms: KnownTerm[];
  /** Things that only stand for themselves, as they are written, longest first. */
  exact: { text: string; type: string }[];
}

const EXACT = new Set(['SECRET', 'USER', 'HOST', 'SERIAL', 'TENANT', 'MAC']);

/** What of the findings in texts must be masked wherever it stands. */
export function spreadOf(findings: readonly { text: string; spans: readonly SecretSpan[] }[]): Spread {
  const seen = new Map<string, { text: string; type: string }>();
  for (const { text, spans } of findings) {
    for (const { start, end, type } of spans) {
      if (seen.size >= MOST_SPREAD) break;
      for (const found of spreadable(text.slice(start, end), type)) seen.set(`${found.type} ${found.text}`, found);
    }
  }
  const all = [...seen.values()];
  return {
    terms: all.filter(({ type }) => type === 'PERSON'),
    exact: all.filter(({ type }) => type !== 'PERSON').sort((a, b) => b.text.length - a.text.length),
  };
}

function spreadable(found: string, type: string): { text: string; type: string }[] {
  if (type === 'PERSON') return [{ text: found, type }];
  if (type === 'EMAIL') return peopleIn(found);
  if (!EXACT.has(type) || found.length < 5) return [];
  if (type === 'USER') return [found, found.split('\\')[1] ?? ''].filter((name) => name.length >= 5).map((text) => ({ text, type }));
  if (type === 'SECRET') return secretsIn(found).map((text) => ({ text, type }));
  return [{ text: found, type }];
}

/** A secret, and the same without the sign that may have ended its sentence; a plain word is one only where it was called so. */
const secretsIn = (found: string): string[] =>
  [...new Set([found, found.replace(/[?!]+$/, '')])].filter(
    (text) => text.length >= 5 && (isStrong(text) || (text.length >= 8 && /[^a-zß-ÿ\s]/.test(text.slice(1)))),
  );

/** The name in an address such as jane.doe@example.com. */
function peopleIn(address: string): { text: string; type: string }[] {
  const name = /^(\p{L}{2,20})[._](\p{L}{2,20})@/u.exec(address);
  return name ? [{ text: `${name[1]} ${name[2]}`, type: 'PERSON' }] : [];
}

/** Where a text holds these things, in any case but for secrets. */
export function findExact(text: string, things: Spread['exact']): SecretSpan[] {
  const lower = text.toLowerCase();
  const isSame = lower.length === text.length;
  return things.flatMap((thing) => {
    const isLoose = isSame && thing.type !== 'SECRET';
    const what = isLoose ? thing.text.toLowerCase() : thing.text;
    return placesOf(isLoose ? lower : text, what).map((start) => ({ start, end: start + what.length, type: thing.type }));
  });
}

function placesOf(text: string, what: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) {
    if (isWhole(text, at, at + what.length)) places.push(at);
  }
  return places;
}

const isWhole = (text: string, start: number, end: number): boolean =>
  !(/[\p{L}\p{N}]/u.test(text[start] ?? '') && /[\p{L}\p{N}_<]/u.test(text[start - 1] ?? '')) &&
  !(/[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && /[\p{L}\p{N}_>]/u.test(text[end] ?? ''));
