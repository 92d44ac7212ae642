import type { QuestionNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { aFlow, aSession, aStep } from '../../test/builders.ts';
import { backgroundOf, noCounts, read } from '../words/index.ts';
import { gatherLore, layPath, movesOf } from './index.ts';

const end = (id: string, text: string) => ({ id, kind: 'resolution' as const, text });
const stub = (id: string) => ({ id, kind: 'uncharted' as const });
const TREE: QuestionNode = {
  id: 'power',
  kind: 'question',
  text: 'Does the laptop start without the charger?',
  options: [
    {
      id: 'power-no',
      label: 'no',
      then: {
        id: 'volts',
        kind: 'question',
        text: 'Does the adapter voltage match its rating?',
        options: [
          { id: 'volts-no', label: 'no', then: end('charger', 'Replace the charger') },
          {
            id: 'volts-yes',
            label: 'yes',
            then: {
              id: 'led',
              kind: 'question',
              text: 'Is the LED on the charger blinking?',
              options: [
                { id: 'led-yes', label: 'yes', then: end('smart', 'Use a smart charger') },
                { id: 'led-no', label: 'no', then: stub('s1') },
              ],
            },
          },
        ],
      },
    },
    {
      id: 'power-yes',
      label: 'yes',
      then: {
        id: 'cable',
        kind: 'question',
        text: 'Is the cable of monitor 1 plugged in?',
        options: [{ id: 'cable-yes', label: 'yes', then: stub('s2') }],
      },
    },
  ],
};

function lay(asked: readonly [string, string][], resolution = 'Use a smart charger') {
  const session = aSession({
    steps: asked.map(([text, chosenOption]) => aStep({ text, chosenOption, options: ['yes', 'no'] })),
    resolution,
  });
  const lore = gatherLore(aFlow(TREE), new Map());
  const { places, endId } = layPath(lore, {
    moves: movesOf(session),
    endWords: read(resolution).words,
    anywhere: backgroundOf(noCounts()),
  });
  return { places: places.map((place) => place && `${place.checkId} ${place.optionId}`), endId };
}

describe('laying a session on a tree', () => {
  it('recognises questions in other words by their place', () => {
    expect(
      lay([
        ['Can you turn the laptop on with no charger attached?', 'no'],
        ['Check the voltage of the adapter: is it the rated one?', 'yes'],
        ['Does a light blink on the charger?', 'yes'],
      ]),
    ).toEqual({ places: ['power power-no', 'volts volts-yes', 'led led-yes'], endId: 'smart' });
  });

  it('finds a session that begins below the root, and one that skips a step', () => {
    expect(lay([['Is the charger LED blinking?', 'yes']])).toEqual({ places: ['led led-yes'], endId: 'smart' });
    expect(
      lay([
        ['Does the laptop start without the charger?', 'no'],
        ['Is the LED on the charger blinking?', 'yes'],
      ]).places,
    ).toEqual(['power power-no', 'led led-yes']);
  });

  it('takes a question of which the tree knows nothing for a new one', () => {
    expect(
      lay([
        ['Does the laptop start without the charger?', 'no'],
        ['Was Windows updated yesterday evening?', 'yes'],
      ]).places,
    ).toEqual(['power power-no', null]);
  });

  it('swaps the answers of a question that asks for the opposite', () => {
    const lore = gatherLore(
      aFlow({
        id: 'light',
        kind: 'question',
        text: 'Is the power light on?',
        options: [
          { id: 'l-yes', label: 'Yes', then: end('a', 'Press it') },
          { id: 'l-no', label: 'No', then: end('b', 'Plug it in') },
        ],
      }),
      new Map(),
    );
    const placed = (text: string) => {
      const session = aSession({ steps: [aStep({ text, chosenOption: 'yes' })], resolution: 'Plug it in' });
      return layPath(lore, { moves: movesOf(session), endWords: [], anywhere: backgroundOf(noCounts()) }).places[0]?.optionId;
    };
    expect(placed('Is the power light off?')).toBe('l-no');
    expect(placed('Does the power light shine?')).toBe('l-yes');
  });

  it('keeps an answer that the question does not have apart', () => {
    expect(lay([['Does the laptop start without the charger?', 'sometimes']]).places).toEqual(['power null']);
  });

  it('does not take another number for the same check', () => {
    expect(lay([['Is the cable of monitor 2 plugged in?', 'yes']]).places).toEqual([null]);
    expect(lay([['Is the cable of monitor 1 plugged in?', 'yes']]).places).toEqual(['cable cable-yes']);
  });

  it('tells another ending of the same path from the known one', () => {
    const path: [string, string][] = [
      ['Does the laptop start without the charger?', 'no'],
      ['Does the adapter voltage match its rating?', 'no'],
    ];
    expect(lay(path, 'Please replace the charger').endId).toBe('charger');
    expect(lay(path, 'Downgraded the firmware of the docking station').endId).toBeNull();
  });
});
