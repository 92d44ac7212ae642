import { addCounts, type Counts, noCounts, shareOf } from '../words/index.ts';
import type { LibraryEntry } from '../world.ts';
import { wordsOf } from './entry-words.ts';
import { enterSpelling, removeSpelling, type Spellings, slipOf } from './spelling.ts';

/** An inverted index over library entries: which entries use a word, and how often everybody does. */
export interface MatchIndex {
  entries: Map<string, LibraryEntry>;
  postings: Map<string, Set<string>>;
  /** How its words are spelled, to read slips of the finger. */
  spellings: Spellings;
  /** The words of all entries together: what is common here tells little. */
  library: Counts;
}

/** Builds the index of all entries given. */
export function buildMatchIndex(entries: readonly LibraryEntry[]): MatchIndex {
  const index: MatchIndex = { entries: new Map(), postings: new Map(), spellings: new Map(), library: noCounts() };
  for (const entry of entries) withEntry(index, entry);
  return index;
}

/** Puts an entry in, in place of an older one of the same id. The index given is changed and returned. */
export function withEntry(index: MatchIndex, entry: LibraryEntry): MatchIndex {
  const before = index.entries.get(entry.id);
  if (before === entry) return index;
  if (before) withoutEntry(index, before);
  const { all } = wordsOf(entry);
  index.entries.set(entry.id, entry);
  addCounts(index.library, all, 1);
  for (const word of all.of.keys()) {
    const posting = index.postings.get(word);
    if (posting) posting.add(entry.id);
    else open(index, word, entry.id);
  }
  return index;
}

/** Takes an entry out. The index given is changed and returned. */
export function withoutEntry(index: MatchIndex, entry: Pick<LibraryEntry, 'id'>): MatchIndex {
  const before = index.entries.get(entry.id);
  if (!before) return index;
  const { all } = wordsOf(before);
  index.entries.delete(entry.id);
  addCounts(index.library, all, -1);
  for (const word of all.of.keys()) {
    const posting = index.postings.get(word);
    posting?.delete(entry.id);
    if (posting?.size === 0) close(index, word);
  }
  return index;
}

function open(index: MatchIndex, word: string, entryId: string): void {
  index.postings.set(word, new Set([entryId]));
  enterSpelling(index.spellings, word);
}

function close(index: MatchIndex, word: string): void {
  index.postings.delete(word);
  removeSpelling(index.spellings, word);
}

/** Words as the library spells them: an unknown one that is a slip of one known word is read as that. */
export const asSpelled = (index: MatchIndex, words: readonly string[]): string[] => [
  ...new Set(words.map((word) => (index.postings.has(word) ? word : (slipOf(index.spellings, word) ?? word)))),
];

/** What a shared word is worth for an entry, in nats, by how much likelier the entry uses it than the library does. */
export function gainOf(word: string, subject: Counts, library: Counts): number {
  const times = subject.of.get(word) ?? 0;
  const kinds = subject.of.size;
  return times === 0 || kinds === 0 ? 0 : Math.log(1 + times / (kinds * shareOf(word, library)));
}

/** What the words that an entry does not share cost it: the more it says, the surer that it would have used them. */
export const missCost = (subject: Counts): number => Math.log(subject.of.size / (subject.total + subject.of.size || 1));
