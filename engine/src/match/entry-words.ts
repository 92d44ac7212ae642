import type { FlowNode } from '@flowpilot/core/flows';
import { addWords, type Counts, noCounts, read } from '../words/index.ts';
import type { LibraryEntry } from '../world.ts';

/** What an entry is called and about: `asked` how people told the problem, `all` that and the words of its tree. */
export interface EntryWords {
  asked: Counts;
  all: Counts;
  /** In how many of its problem texts a word stands. */
  problemsWith: ReadonlyMap<string, number>;
}

const NAME_WEIGHT = 2;
const NODE_WEIGHT = 0.5;
const known = new WeakMap<LibraryEntry, EntryWords>();

/** The words of an entry, counted once per entry object. */
export function wordsOf(entry: LibraryEntry): EntryWords {
  const found = known.get(entry);
  if (found) return found;
  const counted = count(entry);
  known.set(entry, counted);
  return counted;
}

function count(entry: LibraryEntry): EntryWords {
  const asked = noCounts();
  const all = noCounts();
  const problemsWith = new Map<string, number>();
  for (const problem of entry.problems) {
    const { words } = read(problem);
    addWords(asked, words, 1);
    for (const word of words) problemsWith.set(word, (problemsWith.get(word) ?? 0) + 1);
  }
  for (const name of [entry.title, ...entry.matchKeywords]) addWords(asked, read(name).words, NAME_WEIGHT);
  for (const [word, times] of asked.of) addWords(all, [word], times);
  for (const text of nodeTexts(entry.tree)) addWords(all, read(text).words, NODE_WEIGHT);
  return { asked, all, problemsWith };
}

function nodeTexts(node: FlowNode): string[] {
  switch (node.kind) {
    case 'question':
      return [node.text, ...node.options.flatMap((option) => nodeTexts(option.then))];
    case 'action':
      return [node.text, ...nodeTexts(node.then)];
    case 'resolution':
      return [node.text, ...(node.otherwise ? nodeTexts(node.otherwise) : [])];
    case 'escalation':
      return [node.text];
    default:
      return [];
  }
}
