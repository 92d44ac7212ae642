import type { SecretSpan } from '../ports.ts';

/** A kind of thing that must not be kept, and where a text holds one. `group` is the part to mask; 0 is all of it. */
export interface Recogniser {
  type: string;
  /** Global, and with bounded repetition only, so that time grows with the length of the text. */
  pattern: RegExp;
  group: number;
  holds?: (found: string, at: { text: string; start: number; end: number }) => boolean;
}

/** Every span of a text that a recogniser finds. */
export function matches(text: string, { type, pattern, group, holds }: Recogniser): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const found of text.matchAll(pattern)) {
    const part = (found[group] ?? '').replace(/[.,;:]{1,3}$/, '');
    if (part === '') continue;
    const start = found.index + (group === 0 ? 0 : found[0].lastIndexOf(part));
    const end = start + part.length;
    if (!holds || holds(part, { text, start, end })) spans.push({ start, end, type });
  }
  return spans;
}

/** Whether a piece of text is a placeholder already, or a part of one. */
export const isPlaceholder = (piece: string): boolean => /^<?[A-Z]{2,12}_\d{1,6}>?$/.test(piece);

/** A set of words from a text of them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
