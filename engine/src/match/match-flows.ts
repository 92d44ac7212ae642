import { read } from '../words/index.ts';
import { wordsOf } from './entry-words.ts';
import { asSpelled, gainOf, type MatchIndex, missCost } from './match-index.ts';

/** A flow or proposal that fits a problem: how well, from 0 to 1, and why, in words a person reads. */
export interface Match {
  entryId: string;
  score: number;
  why: string;
}

interface Candidate {
  entryId: string;
  evidence: number;
  shared: { word: string; gain: number }[];
}

/** Half a score for this much evidence: one telling word that everybody with this problem uses. */
const HALF_SCORE_AT = 3;

/** The entries that fit a problem told in free words, best first; empty when nothing fits. */
export function matchFlows(index: MatchIndex, problemText: string, limit: number): Match[] {
  return rankEntries(index, asSpelled(index, read(problemText).words))
    .filter(({ shared }) => shared.some(({ gain }) => gain > 1))
    .slice(0, limit)
    .map((candidate) => ({ entryId: candidate.entryId, score: scoreOf(candidate), why: reasonFor(index, candidate, problemText) }));
}

/** All entries that share a word, by evidence in nats that they are meant, best first; ties by id. */
export function rankEntries(index: MatchIndex, words: readonly string[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const known = words.filter((word) => index.postings.has(word));
  for (const word of known) {
    for (const entryId of index.postings.get(word) ?? []) {
      const candidate = found.get(entryId) ?? open(index, entryId, known.length);
      found.set(entryId, candidate);
      addShared(index, candidate, word);
    }
  }
  return [...found.values()].sort((a, b) => b.evidence - a.evidence || (a.entryId < b.entryId ? -1 : 1));
}

function open(index: MatchIndex, entryId: string, words: number): Candidate {
  const entry = index.entries.get(entryId);
  const cost = entry ? missCost(wordsOf(entry).all) : 0;
  return { entryId, evidence: words * cost, shared: [] };
}

function addShared(index: MatchIndex, candidate: Candidate, word: string): void {
  const entry = index.entries.get(candidate.entryId);
  if (!entry) return;
  const gain = gainOf(word, wordsOf(entry).all, index.library);
  candidate.evidence += gain;
  candidate.shared.push({ word, gain });
}

function scoreOf({ shared }: Candidate): number {
  const gained = shared.reduce((sum, { gain }) => sum + gain, 0);
  return Math.round((gained / (gained + HALF_SCORE_AT)) * 1000) / 1000;
}

function reasonFor(index: MatchIndex, candidate: Candidate, problemText: string): string {
  const entry = index.entries.get(candidate.entryId);
  const told = [...candidate.shared]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 3)
    .map(({ word }) => `'${spelled(word, problemText)}'`)
    .join(', ');
  const sharing = entry ? mostShared(candidate, wordsOf(entry).problemsWith) : 0;
  if (sharing > 0) return `shares ${told} with ${sharing} past session${sharing === 1 ? '' : 's'}`;
  return `speaks of ${told}`;
}

const mostShared = ({ shared }: Candidate, problemsWith: ReadonlyMap<string, number>): number =>
  shared.reduce((most, { word }) => Math.max(most, problemsWith.get(word) ?? 0), 0);

/** The word as the person wrote it, for a stem. */
function spelled(stemmed: string, text: string): string {
  const written = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return written.find((word) => read(word).words[0] === stemmed) ?? stemmed;
}
