import { describe, expect, it } from 'vitest';
import { ids } from '../test/builders.ts';
import { learn } from '../test/learn.ts';
import { LibraryInMemory } from '../test/library-in-memory.ts';
import { walkOf } from '../test/practice-chart.ts';
import { expectSound } from '../test/sound.ts';
import type { Decision, PastSession } from './index.ts';

const PROBLEM = 'The printer in accounting is acting up';

/** A session that begins below the root: nothing known has its step. */
const begunBelow = (id: string, wording = 0): PastSession => ({ ...walkOf(id, 'yes no', { from: 1, wording }), problem: PROBLEM });
/** A session that goes through both, and shows that they are one. */
const whole = (id: string, way: string, wording = 0): PastSession => walkOf(id, way, { wording });

async function twoBeginnings(publish: (store: LibraryInMemory, at: 'below' | 'root') => void) {
  const store = new LibraryInMemory();
  const newId = ids();
  await learn(store, begunBelow('below-1'), newId);
  publish(store, 'below');
  const far = { ...whole('root-1', 'no yes'), problem: 'The printer on the second floor does not print' };
  await learn(store, far, newId);
  await learn(store, { ...far, id: 'root-2' }, newId);
  publish(store, 'root');
  return { store, newId };
}

/** Sessions that go through both, until one shows that they are one; the last decision. */
async function goThroughBoth(store: LibraryInMemory, newId: () => string): Promise<Decision> {
  for (let at = 1; at < 5; at += 1) {
    const decision = await learn(store, whole(`both-${at}`, 'yes no'), newId);
    if (decision.kind !== 'skip' && decision.absorbs) return decision;
  }
  throw new Error('no session shows that the two are one');
}

describe('two entries that turn out to be one', () => {
  it('begin as two', async () => {
    const { store } = await twoBeginnings((library) => library.publishAll());
    expect(store.world.entries.map(({ kind }) => kind)).toEqual(['flow', 'flow']);
  });

  it('are proposed for merging by the session that shows it, and stand as one when that is published', async () => {
    const { store, newId } = await twoBeginnings((library) => library.publishAll());
    const below = store.world.entries.find(({ evidence }) => evidence.some((row) => row.session_id === 'below-1'));
    const decision = await goThroughBoth(store, newId);
    expect(decision).toMatchObject({ absorbs: { kind: 'flow', id: below?.id } });
    if (decision.kind !== 'propose' && decision.kind !== 'grow') throw new Error('it is no change to review');
    expect(decision.proposalType).toBe('enhancement');
    expect(decision.suggestion.description.text).toContain('both are one problem');
    expect(decision.suggestion.addedEvidence.map((row) => row.session_id)).toContain('below-1');
    store.publishAll();
    expect(store.world.entries).toHaveLength(1);
    expectSound(store);
  });

  it('grow as one at once where the smaller was not published yet', async () => {
    const { store, newId } = await twoBeginnings(() => {});
    await goThroughBoth(store, newId);
    expect(store.world.entries).toHaveLength(1);
    expectSound(store);
  });
});
