import { describe, expect, it } from 'vitest';
import { enterSpelling, removeSpelling, type Spellings, slipOf } from './spelling.ts';

const known = (...words: string[]): Spellings => {
  const spellings: Spellings = new Map();
  for (const word of words) enterSpelling(spellings, word);
  return spellings;
};

describe('reading a slip of the finger', () => {
  it.each([
    ['batetr', 'batter'],
    ['batterr', 'batter'],
    ['keybord', 'keyboard'],
    ['keyboarf', 'keyboard'],
  ])('reads %s as %s', (slip, word) => expect(slipOf(known('batter', 'keyboard', 'monitor'), slip)).toBe(word));

  it.each(['change', 'light', 'cable', 'kb5034441', 'abc'])('leaves %s alone', (word) => {
    expect(slipOf(known('charge', 'right', 'table', 'kb5034442', 'abd'), word)).toBeNull();
  });

  it('leaves alone what could be two words, and words that are gone', () => {
    const spellings = known('router', 'routed');
    expect(slipOf(spellings, 'route')).toBeNull();
    removeSpelling(spellings, 'routed');
    expect(slipOf(spellings, 'route')).toBe('router');
    removeSpelling(spellings, 'router');
    expect(spellings.size).toBe(0);
  });
});
