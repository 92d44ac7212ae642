import { LANGUAGE_WORDS } from './stop-words.ts';

/** Fewer small words than this say nothing of a text's language. */
const FEWEST = 3;

/** The language of texts by their small words, or null where they do not tell: one language must have twice as many as any other. */
export function languageOf(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  for (const language of words.flatMap((word) => LANGUAGE_WORDS.get(word) ?? [])) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts.entries()].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FEWEST && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}
