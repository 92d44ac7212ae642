import { describe, expect, it } from 'vitest';
import { neighbour, nextSelection } from '../decide/next-selection.ts';
import { basisInWords, confidenceTier } from './confidence-words.ts';
import { proofSentence, proofVerdict } from './proof-sentence.ts';

const proof = (n: number, [before, after]: [number, number], broken = 0) => ({
  n,
  explained_before: before,
  explained_after: after,
  broken,
  broken_session_ids: [],
  computed_at: '2026-11-20T08:00:00Z',
});

describe('the proof in one sentence', () => {
  it.each([
    [proof(17, [5, 14]), 'Explains 14 of 17 past sessions, 5 before; breaks none', 'for'],
    [proof(1, [0, 1]), 'Explains 1 of 1 past session, none before; breaks none', 'for'],
    [proof(9, [6, 5], 2), 'Explains 5 of 9 past sessions, 6 before; breaks 2', 'against'],
    [proof(23, [12, 21], 1), 'Explains 21 of 23 past sessions, 12 before; breaks 1', 'mixed'],
    [proof(0, [0, 0]), 'No past session of this kind to replay yet.', 'open'],
    [null, 'Not replayed yet: no proof to show.', 'open'],
  ] as const)('%o', (given, sentence, verdict) => {
    expect(proofSentence(given)).toBe(sentence);
    expect(proofVerdict(given)).toBe(verdict);
  });
});

describe('confidence', () => {
  it('is a tier, by the bounds of guidance', () => {
    expect([0, 0.39, 0.4, 0.79, 0.8, 1].map(confidenceTier)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high']);
  });

  it('says what it rests on', () => {
    const basis = { sessions: 1, engineers: 1, clients: 0, agreement: 1, worked: 0, failed: 0, replay: 0, age_days: 1 };
    expect(basisInWords(basis)).toBe('Rests on 1 session of 1 engineer; 0 fixes worked.');
    expect(basisInWords({ ...basis, sessions: 5, engineers: 3, clients: 2, worked: 4, failed: 1 })).toBe(
      'Rests on 5 sessions of 3 engineers at 2 clients; 4 fixes worked, 1 step did not help.',
    );
  });
});

describe('what is selected next', () => {
  const ids = ['a', 'b', 'c'];
  it('is the one below, else the last one left, else none', () => {
    expect(nextSelection(ids, new Set(['a']), 'a')).toBe('b');
    expect(nextSelection(ids, new Set(['c']), 'c')).toBe('b');
    expect(nextSelection(ids, new Set(['a', 'b']), 'a')).toBe('c');
    expect(nextSelection(['a'], new Set(['a']), 'a')).toBeNull();
  });

  it('stays where the selected one was not decided', () => {
    expect(nextSelection(ids, new Set(['a']), 'c')).toBe('c');
  });

  it('holds at the ends of the list by key', () => {
    expect(neighbour(ids, 'c', 1)).toBe('c');
    expect(neighbour(ids, null, 1)).toBe('a');
    expect(neighbour([], 'a', 1)).toBeNull();
  });
});
