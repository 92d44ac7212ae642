export { wordsOf } from './entry-words.ts';
export * from './match-flows.ts';
export { asSpelled, buildMatchIndex, type MatchIndex, withEntry, withoutEntry } from './match-index.ts';
