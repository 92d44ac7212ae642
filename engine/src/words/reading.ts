import { stem } from './stem.ts';
import { NEGATIONS, STOP_WORDS } from './stop-words.ts';

/** What a text says, as far as counting can see: its telling words (stemmed, once each), its numbers, and whether it negates. */
export interface Reading {
  words: readonly string[];
  numbers: readonly string[];
  negated: boolean;
}

const KEPT = 20_000;
const LONGEST_TEXT = 4_000;
const readings = new Map<string, Reading>();

/** Reads a text; the same text is read once (the last 20,000 readings are remembered). */
export function read(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const reading = readAfresh(text);
  if (readings.size >= KEPT) readings.clear();
  readings.set(text, reading);
  return reading;
}

function readAfresh(text: string): Reading {
  const raw = split(text);
  const words = raw.filter((word) => !STOP_WORDS.has(word) && !NEGATIONS.has(word) && word.length > 1).map(stem);
  return {
    words: [...new Set(words)],
    numbers: [...new Set(raw.filter((word) => /^\d/.test(word)))],
    negated: raw.filter((word) => NEGATIONS.has(word)).length % 2 === 1,
  };
}

function split(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const joined = plain.replace(/<[a-z]+_\d+>/g, ' ').replace(/(\p{L})['’](\p{L})/gu, '$1$2');
  return joined.match(/[\p{L}\p{N}]+(?:[.:][\p{N}]+)*/gu) ?? [];
}
