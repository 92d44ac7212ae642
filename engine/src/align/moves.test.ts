import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../../test/builders.ts';
import { movesOf } from './index.ts';

const answerOf = (changes: Parameters<typeof aStep>[0]): string | undefined => movesOf(aSession({ steps: [aStep(changes)] }))[0]?.answer;

describe('reading the moves of a session', () => {
  it('passes over notes, skipped steps, questions without an answer and actions without an outcome', () => {
    const steps = [
      aStep({ kind: 'note' }),
      aStep({ skipped: true }),
      aStep({ chosenOption: null, reply: null }),
      aStep({ kind: 'action', outcome: 'none' }),
      aStep({ kind: 'script', outcome: 'worked' }),
    ];
    expect(movesOf(aSession({ steps })).map((move) => [move.stepIndex, move.kind, move.answer])).toEqual([[4, 'action', 'Worked']]);
  });

  it.each([
    ['Yes, it is on', ['yes', 'no'], 'yes'],
    ['nope', ['Yes', 'No'], 'No'],
    ['Wrong network, as ever', ['Right network', 'Wrong network'], 'Wrong network'],
    ['the light is off', ['Light on', 'Light off'], 'Light off'],
    ['green and blinking', ['No light', 'Light is on'], 'green and blinking'],
  ])('reads %j among %j as %j', (reply, options, answer) => expect(answerOf({ chosenOption: null, reply, options })).toBe(answer));

  it('shortens a long answer', () =>
    expect(answerOf({ chosenOption: null, reply: 'word '.repeat(100), options: [] })?.length).toBeLessThanOrEqual(80));
});
