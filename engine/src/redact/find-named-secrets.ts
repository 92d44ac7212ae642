import type { SecretSpan } from '../ports.ts';
import { bareOf, isPlainSecret, isPossible, isStrong } from './looks-secret.ts';
import { FILLERS, IS_FOLLOWED, IS_NUMERIC, LINKS, NAME_OF_SECRET } from './secret-words.ts';

interface Token {
  text: string;
  start: number;
}
/** How firmly the words between a name and a token say that the token is the value: by a sign, by the name alone, by a word, by nothing yet, by nothing any more. */
type Tie = 'sign' | 'next' | 'word' | 'none' | 'lost';
type Span = { start: number; end: number };

const REACH = { tokens: 14, characters: 240 } as const;
const SIGN = /^(?::=|[:=]|->|=>|→|»|–|—|-){1,2}$/;

/** Secrets in prose: what stands beside a word such as "password", where it looks like a secret or is called one. */
export function findNamedSecrets(text: string): SecretSpan[] {
  const spans: Span[] = [];
  let before = 0;
  for (const found of text.matchAll(NAME_OF_SECRET)) {
    const end = found.index + found[0].length;
    spans.push(...valuesAt(text, { from: Math.max(before, found.index - 120), at: found.index, end, name: found[0] }));
    before = end;
  }
  return spans.map((span) => ({ ...span, type: 'SECRET' }));
}

/** A name of a secret in a text; nothing before `from` belongs to it. */
interface Name {
  from: number;
  at: number;
  end: number;
  name: string;
}

function valuesAt(text: string, { from, at, end, name }: Name): Span[] {
  const quoted = quotedAfter(text, end);
  if (quoted) return [quoted];
  const behind = valuesAfter(text, end, name);
  const before = behind === null ? valueBefore(text, from, at) : null;
  return [...(behind ?? []), ...(before ? [before] : [])];
}

const QUOTED =
  /(?:["'”’)]{0,2}\s{0,3}(?::=|[:=]|->|=>|→)|\s{1,3}(?:is|was|to|ist|lautet|est|es|luidt|auf|à|a|naar)(?: (?:now|set to|reset to|changed to|jetzt|maintenant|ahora|nu))?)\s{0,3}(["“„'`«])([^"”“'`»\n]{3,100})["”“'`»]/y;

/** A quoted value directly behind the name may hold spaces. */
function quotedAfter(text: string, at: number): Span | null {
  QUOTED.lastIndex = at;
  const found = QUOTED.exec(text);
  const value = found?.[2];
  if (!found || !value || /^<[A-Z]+_\d+>$/.test(value) || !isPossible(value.trim())) return null;
  const start = found.index + found[0].length - 1 - value.length;
  return { start, end: start + value.length };
}

const GLUED = /^["'”’)]{0,2}\s{0,3}(?::=|[:=]|->|=>|→)\s{0,4}/;

/** The values behind a name, to the end of the sentence; null when there is none, nor a placeholder where one would be. */
function valuesAfter(text: string, at: number, name: string): Span[] | null {
  const found: Span[] = [];
  const opening = openingOf(text, at, name);
  let { tie } = opening;
  for (const token of opening.tokens) {
    if (holdsPlaceholder(token.text)) return found;
    const read = readToken(text, token, { tie, name });
    if (read.value) found.push(read.value);
    if (read.isLast) break;
    tie = read.tie;
  }
  return found.length > 0 ? found : null;
}

function readToken(
  text: string,
  token: Token,
  { tie, name }: { tie: Tie; name: string },
): { value: Span | null; tie: Tie; isLast: boolean } {
  const { bare, offset } = bareOf(token.text);
  const span = { start: token.start + offset, end: token.start + offset + bare.length };
  if (!isValue(bare, { tie, name, text, end: span.end })) {
    return { value: null, tie: nextTie(tie, token.text, bare), isLast: tie !== 'sign' && endsSentence(token.text) };
  }
  return { value: span, tie: 'none', isLast: endsSentence(token.text.slice(offset + bare.length)) };
}

/** How firmly the first of the tokens behind a name is tied to it; none behind the end of a sentence. */
function openingOf(text: string, at: number, name: string): { tie: Tie; tokens: Token[] } {
  const glued = GLUED.exec(text.slice(at, at + 12))?.[0];
  const isOver = !glued && /^["'”’)]?[.!?]\s/.test(text.slice(at, at + 3));
  return { tie: firstTie(glued, name), tokens: isOver ? [] : tokensOf(text, at + (glued?.length ?? 0)) };
}

const holdsPlaceholder = (token: string): boolean => /<[A-Z]+_\d+>/.test(token);

function firstTie(glued: string | undefined, name: string): Tie {
  if (glued) return 'sign';
  return IS_FOLLOWED.test(name) ? 'next' : 'none';
}

function nextTie(tie: Tie, text: string, bare: string): Tie {
  if (SIGN.test(text) || /[\p{L}\p{N})"'][:=]$/u.test(text)) return 'sign';
  if (tie === 'lost' || /[,;]$/.test(text)) return 'lost';
  const word = bare.toLowerCase();
  if (LINKS.has(word)) return 'word';
  return FILLERS.has(word) && tie !== 'next' ? tie : 'none';
}

interface Place {
  tie: Tie;
  name: string;
  text: string;
  end: number;
}

function isValue(bare: string, { tie, name, text, end }: Place): boolean {
  if (bare.length < 3) return false;
  if (/^\d[\d-]*$/.test(bare)) return isNumericValue(bare, tie, name);
  if (tie === 'sign') return isPossible(bare) && !LINKS.has(bare.toLowerCase());
  if (isStrong(bare)) return true;
  if (tie === 'none' || tie === 'lost' || !isPlainSecret(bare) || FILLERS.has(bare.toLowerCase()) || LINKS.has(bare.toLowerCase()))
    return false;
  return tie === 'next' || ENDS_CLAUSE.test(text.slice(end, end + 6));
}

const ENDS_CLAUSE = /^["'”’»)]{0,2}\s{0,2}(?:[.,;!)\n]|$)/;

function isNumericValue(bare: string, tie: Tie, name: string): boolean {
  if (IS_NUMERIC.test(name)) return /^\d{4,10}$|^\d{3}-\d{3}$/.test(bare);
  return tie !== 'none' && tie !== 'lost' && /^\d{4,}$/.test(bare);
}

/** A value that stands before its name: "with Winter!24 as the password". It must look like a secret. */
function valueBefore(text: string, from: number, at: number): Span | null {
  const told = text.slice(from, at);
  const sentence = told.slice(Math.max(0, told.search(/[.!?]\s(?=\p{Lu}[^.!?]*$)/u) + 1));
  const tokens = tokensOf(sentence, 0).slice(-10);
  for (const token of tokens.reverse()) {
    if (holdsPlaceholder(token.text)) return null;
    const { bare, offset } = bareOf(token.text);
    if (!isStrong(bare)) continue;
    const start = at - sentence.length + token.start + offset;
    return { start, end: start + bare.length };
  }
  return null;
}

/** What ends a sentence also ends what a name reaches. */
const endsSentence = (token: string): boolean => /[.!?;]["'”’)]?$/.test(token) && !/^(?:e\.g\.|i\.e\.|z\.B\.|no\.|nr\.)$/i.test(token);

function tokensOf(text: string, from: number): Token[] {
  const reach = text.slice(from, from + REACH.characters);
  const tokens: Token[] = [];
  for (const found of reach.matchAll(/\S+|\n/g)) {
    if (found[0] === '\n') break;
    tokens.push({ text: found[0], start: from + found.index });
    if (tokens.length >= REACH.tokens) break;
  }
  return tokens;
}
