import { describe, expect, it } from 'vitest';
import { addWords, backgroundOf, noCounts, read, wordEvidence } from './index.ts';

describe('reading a text', () => {
  it.each([
    ['Are the batteries draining?', 'battery drains'],
    ['Is the printer printing?', 'printed printers'],
    ['Läuft der Drucker?', 'lauft drucker'],
    ['Le câble est débranché', 'cable debranche'],
  ])('finds the same words in %j as in %j', (one, other) => expect(read(one).words).toEqual(read(other).words));

  it('sees what is negated, what is negated twice, and what is not', () => {
    expect(read('Is the cable plugged in?').negated).toBe(false);
    expect(read('Is there no cable?').negated).toBe(true);
    expect(read("The laptop doesn't start without the charger").negated).toBe(false);
    expect(read('Ist kein Kabel da?').negated).toBe(true);
  });

  it('keeps numbers and passes over placeholders', () => {
    expect(read('Error 0x80070005 at <IP_1>')).toMatchObject({ numbers: ['0x80070005'] });
    expect(read('Mail to <EMAIL_1>').words).not.toContain('email_1');
  });
});

describe('what a word is worth', () => {
  const subject = noCounts();
  const library = noCounts();
  addWords(subject, ['toner', 'page'], 1);
  addWords(library, ['toner', 'page', 'page', 'page', 'page', 'page', 'page', 'page', 'cable'], 1);

  it('is more the rarer it is elsewhere, and less than nothing where it is not shared', () => {
    const background = backgroundOf(library);
    expect(wordEvidence('toner', subject, background)).toBeGreaterThan(wordEvidence('page', subject, background));
    expect(wordEvidence('cable', subject, background)).toBeLessThan(0);
  });
});
