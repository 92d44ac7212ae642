export { wordsOf } from './entry-words.ts';
export * from './match-flows.ts';
export { buildMatchIndex, type MatchIndex, withEntry, withoutEntry } from './match-index.ts';
