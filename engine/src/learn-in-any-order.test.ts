import type { FlowNode } from '@flowpilot/core/flows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../test/builders.ts';
import { learnAll } from '../test/learn.ts';
import { walkOf } from '../test/practice-chart.ts';
import { expectSound, nodesOf } from '../test/sound.ts';

describe('whatever comes in', () => {
  const words = fc.array(
    fc.constantFrom('printer', 'spooler', 'toner', 'cable', 'red', 'blinks', 'driver', 'paper', 'not', '7', 'é', '<b>'),
    { minLength: 1, maxLength: 7 },
  );
  const text = words.map((list) => list.join(' '));
  const step = fc.record({
    kind: fc.constantFrom('question' as const, 'action' as const, 'verification' as const, 'script' as const, 'note' as const),
    text,
    options: fc.array(fc.constantFrom('yes', 'no', 'maybe', 'YES'), { maxLength: 4 }),
    chosenOption: fc.option(fc.constantFrom('yes', 'no', 'maybe', 'later')),
    reply: fc.option(text),
    skipped: fc.boolean(),
    outcome: fc.constantFrom('worked' as const, 'failed' as const, 'unclear' as const, 'none' as const),
  });
  const session = fc.record({ problem: text, resolution: fc.option(text), steps: fc.array(step, { maxLength: 9 }) });

  it('every tree is valid, every node has evidence, and a step stands behind one node', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(session, { maxLength: 12 }), fc.constantFrom(1, 3, 100), async (told, batch) => {
        const sessions = told.map((changes, at) => aSession({ ...changes, id: `s${at}` }));
        const { store } = await learnAll(sessions, batch);
        expectSound(store);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('a very long session stays within the bounds of a tree', async () => {
    const steps = Array.from({ length: 300 }, (_, at) =>
      aStep({ text: `Is light ${at} at port ${at * 7} of switch ${at * 13} red?`, chosenOption: at % 2 ? 'yes' : 'no' }),
    );
    const { store } = await learnAll([aSession({ steps })], 1);
    expect(store.world.entries).toHaveLength(1);
    expectSound(store);
  }, 30_000);

  it('the order of sessions makes no more flows and no other shape', async () => {
    const sessions = ['yes yes', 'yes no', 'no yes', 'no no'].flatMap((way, at) =>
      [0, 1, 2].map((copy) => walkOf(`s${at}-${copy}`, way, { wording: copy })),
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sessions, { minLength: sessions.length }), async (shuffled) => {
        const { store } = await learnAll(shuffled, 1);
        expect(store.world.entries).toHaveLength(1);
        const kinds = nodesOf(store.world.entries[0]?.tree as FlowNode).map((node) => node.kind);
        expect(kinds.filter((kind) => kind === 'question')).toHaveLength(3);
        expect(kinds.filter((kind) => kind === 'resolution')).toHaveLength(4);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
