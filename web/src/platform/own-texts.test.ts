import { describe, expect, it } from 'vitest';
import { clearOwnTexts, openOwnTexts, ownTextsOf } from './own-texts.ts';

describe('unsent texts', () => {
  it('are kept apart by person and by account', () => {
    ownTextsOf('mara', 'north').keep('note.1', 'mine');
    expect(ownTextsOf('mara', 'north').read('note.1')).toBe('mine');
    expect(ownTextsOf('jon', 'north').read('note.1')).toBe('');
    expect(ownTextsOf('mara', 'south').read('note.1')).toBe('');
  });

  it('are gone once their writer signs out, and a page that is still leaving brings none back', () => {
    const jon = ownTextsOf('jon', 'north');
    jon.keep('note.1', 'stays');
    const mara = ownTextsOf('mara', 'north');
    mara.keep('note.1', 'goes');
    clearOwnTexts('mara');
    expect(mara.keep('note.1', 'again')).toBe(false);
    expect([mara.read('note.1'), jon.read('note.1')]).toEqual(['', 'stays']);
    openOwnTexts('mara');
    expect(mara.keep('note.1', 'anew')).toBe(true);
  });
});
