import { describe, expect, it } from 'vitest';
import { formatDuration, formatInterval, formatRate } from './numbers.ts';
import { relativeWords } from './relative-time.tsx';
import { domainWord, plural, sentenceCase } from './words.ts';

describe('numbers for people', () => {
  it('gives a rate at most one decimal, and an interval both ends', () => {
    expect([formatRate(0.82349), formatRate(1), formatInterval({ lower: 0.71, upper: 0.9024 })]).toEqual(['82.3%', '100%', '71%–90.2%']);
  });

  it.each([
    [45, '45 s'],
    [59.6, '60 s'],
    [720, '12 min'],
    [3_600, '1 h'],
    [11_100, '3 h 5 min'],
    [187_200, '2 d 4 h'],
  ])('says %d seconds as "%s"', (seconds, words) => expect(formatDuration(seconds)).toBe(words));
});

describe('moments for people', () => {
  const now = Date.parse('2026-05-04T12:00:00Z');
  it.each([
    ['2026-05-04T11:59:30Z', 'just now'],
    ['2026-05-04T09:00:00Z', '3 hours ago'],
    ['2026-05-03T11:00:00Z', 'yesterday'],
    ['2026-05-11T12:00:00Z', 'next week'],
  ])('%s is %s', (at, words) => expect(relativeWords(at, now)).toBe(words));
});

describe('words of the wire', () => {
  it('are turned into words of people', () => {
    expect([
      sentenceCase('branch_addition'),
      domainWord('m365'),
      domainWord(null),
      plural(1, 'reply', 'replies'),
      plural(1200, 'reply', 'replies'),
    ]).toEqual(['Branch addition', 'Microsoft 365', 'No domain', '1 reply', '1,200 replies']);
  });
});
