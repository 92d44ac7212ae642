import { describe, expect, it } from 'vitest';
import { languageOf } from './index.ts';

describe('the language of texts', () => {
  it.each([
    ['en', ['Is the printer on the same network?', 'The user can not print']],
    ['de', ['Ist der Drucker im gleichen Netz?', 'Die Lampe leuchtet nicht']],
    ['fr', ['Le webmail fonctionne-t-il avec le même mot de passe ?']],
    ['es', ['La impresora no está en la red', 'El usuario es nuevo, pero la cuenta también es de él']],
    ['nl', ['De printer is niet op het netwerk', 'Het werkt nog niet voor de gebruiker']],
  ])('is %s by its small words', (language, texts) => expect(languageOf(texts)).toBe(language));

  it('is unknown where the small words do not tell', () => {
    expect(languageOf(['Outlook crash'])).toBeNull();
    expect(languageOf([])).toBeNull();
  });
});
