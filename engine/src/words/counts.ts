/** How often words were seen: the language of a question, a flow, or a whole library. */
export interface Counts {
  of: Map<string, number>;
  total: number;
}

/** Nothing seen yet. */
export const noCounts = (): Counts => ({ of: new Map(), total: 0 });

/** Adds words (or takes them away, with a negative weight) in place. */
export function addWords(counts: Counts, words: readonly string[], weight: number): void {
  for (const word of words) {
    const left = (counts.of.get(word) ?? 0) + weight;
    if (left > 1e-9) counts.of.set(word, left);
    else counts.of.delete(word);
  }
  counts.total = Math.max(0, counts.total + words.length * weight);
}

/** Adds all of another count in place, weighted. */
export function addCounts(counts: Counts, other: Counts, weight: number): void {
  for (const [word, count] of other.of) {
    const left = (counts.of.get(word) ?? 0) + count * weight;
    if (left > 1e-9) counts.of.set(word, left);
    else counts.of.delete(word);
  }
  counts.total = Math.max(0, counts.total + other.total * weight);
}

/**
 * How many words a language has before any was seen: keeps the share of a word honest while the library is small. Some
 * hundreds of telling words make up the talk of one trade.
 */
const UNSEEN_WORDS = 300;

/** The share of a word in all that was seen, never zero. */
export const shareOf = (word: string, counts: Counts): number => ((counts.of.get(word) ?? 0) + 1) / (counts.total + UNSEEN_WORDS);

/** How likely a word is when nothing is known of whose it is; never zero. */
export type Background = (word: string) => number;

/** The background of a whole library. */
export const backgroundOf =
  (library: Counts): Background =>
  (word) =>
    shareOf(word, library);

/**
 * How much better a subject explains a word than its background does, in nats. The mass kept for words that the subject
 * has not used yet is Witten and Bell's: as many as it has shown different words.
 */
export function wordEvidence(word: string, subject: Counts, background: Background): number {
  const kinds = subject.of.size;
  if (kinds === 0) return 0;
  const share = background(word);
  return Math.log(((subject.of.get(word) ?? 0) + kinds * share) / ((subject.total + kinds) * share));
}
