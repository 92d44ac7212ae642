import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { aSession, aStep, ids } from '../test/builders.ts';
import { learn, learnAll, NOW } from '../test/learn.ts';
import { LibraryInMemory } from '../test/library-in-memory.ts';
import { walkOf } from '../test/practice-chart.ts';
import { expectSound, nodesOf } from '../test/sound.ts';
import { analyse, type Decision, type PastSession } from './index.ts';

const kinds = (decisions: readonly Decision[]): string[] =>
  decisions.map((decision) =>
    decision.kind === 'propose' || decision.kind === 'grow' ? `${decision.kind} ${decision.proposalType}` : decision.kind,
  );

describe('analysing a session', () => {
  it('begins a flow, grows it while it is open, adds a branch and reinforces once it is published', async () => {
    const sessions = [walkOf('s1', 'yes yes'), walkOf('s2', 'yes yes'), walkOf('s3', 'yes no'), walkOf('s4', 'yes no')];
    const { decisions, store } = await learnAll(sessions.slice(0, 2), 2);
    expect(kinds(decisions)).toEqual(['propose new_flow', 'grow new_flow']);
    const newId = ids('later');
    expect(kinds([await learn(store, sessions[2] as PastSession, newId)])).toEqual(['propose branch_addition']);
    expect(kinds([await learn(store, sessions[3] as PastSession, newId)])).toEqual(['grow branch_addition']);
    expect(kinds([await learn(store, walkOf('s5', 'yes yes'), newId)])).toEqual(['reinforce']);
    store.publishAll();
    expect(store.world.entries).toHaveLength(1);
    expectSound(store);
  });

  it('turns a second branch elsewhere into an enhancement', async () => {
    const { decisions } = await learnAll([walkOf('s1', 'yes yes'), walkOf('s2', 'no yes')], 1);
    expect(kinds(decisions)).toEqual(['propose new_flow', 'propose branch_addition']);
    const { decisions: open } = await learnAll([walkOf('s1', 'yes yes'), walkOf('s2', 'no yes'), walkOf('s3', 'yes no')], 1);
    expect(kinds(open).at(-1)).toBe('propose branch_addition');
    const store = (await learnAll([walkOf('s1', 'yes yes')], 1)).store;
    const newId = ids('later');
    await learn(store, walkOf('s2', 'no yes'), newId);
    expect(kinds([await learn(store, walkOf('s3', 'yes no'), newId)])).toEqual(['grow enhancement']);
  });

  it('keeps node ids when a tree grows', async () => {
    const store = (await learnAll([walkOf('s1', 'yes yes')], 1)).store;
    const before = nodesOf(store.world.entries[0]?.tree as FlowNode).filter((node) => node.kind !== 'uncharted');
    await learn(store, walkOf('s2', 'no no'), ids('later'));
    const after = new Set(nodesOf(store.world.entries.find((entry) => entry.kind === 'proposal')?.tree as FlowNode).map((node) => node.id));
    for (const node of before) expect(after).toContain(node.id);
  });

  it('puts a session that begins below the root at the question it begins with', async () => {
    const { store, decisions } = await learnAll([walkOf('s1', 'yes yes'), walkOf('s2', 'yes yes', { from: 1 })], 1);
    expect(kinds(decisions)).toEqual(['propose new_flow', 'reinforce']);
    expectSound(store);
  });

  it('lets the tree grow upwards when it was begun below its root', async () => {
    const { store } = await learnAll([walkOf('s1', 'yes yes', { from: 1 }), walkOf('s2', 'yes yes')], 1);
    const [flow] = store.world.entries;
    expect(store.world.entries).toHaveLength(1);
    expect(flow?.tree).toMatchObject({ kind: 'question', text: expect.stringMatching(/spooler/i) });
    expectSound(store);
  });

  it('shows a second fix of the same path behind the first', async () => {
    const other = { ...walkOf('s2', 'yes yes'), resolution: 'Exchanged the mainboard after a firmware downgrade bricked everything' };
    const { store } = await learnAll([walkOf('s1', 'yes yes'), other], 1);
    const ends = nodesOf(store.world.entries[0]?.tree as FlowNode).filter((node) => node.kind === 'resolution');
    expect(ends).toHaveLength(2);
    expect(ends[0]).toHaveProperty('otherwise');
    expectSound(store);
  });

  it('makes of an action an action node and a question on its outcome, and keeps what failed', async () => {
    const steps = [
      aStep({ kind: 'action', text: 'Restart the print spooler', options: [], chosenOption: null, outcome: 'failed' }),
      aStep({ kind: 'note', text: 'Customer is at lunch', options: [], chosenOption: null }),
      aStep({ kind: 'action', text: 'Reinstall the driver package', options: [], chosenOption: null, outcome: 'worked' }),
    ];
    const { store } = await learnAll([aSession({ steps })], 1);
    const [flow] = store.world.entries;
    expect(flow?.tree).toMatchObject({ kind: 'action', text: 'Restart the print spooler', then: { kind: 'question' } });
    expect(
      nodesOf(flow?.tree as FlowNode)
        .map((node) => node.kind)
        .filter((kind) => kind === 'action'),
    ).toHaveLength(2);
    expect(flow?.evidence.map((row) => row.outcome)).toEqual(['failed', 'worked', 'worked']);
    expectSound(store);
  });

  it('learns nothing twice from the same session', async () => {
    const newId = ids();
    const store = new LibraryInMemory();
    await learn(store, walkOf('s1', 'yes yes'), newId);
    expect(await learn(store, walkOf('s1', 'yes yes'), newId)).toMatchObject({ kind: 'grow', suggestion: { addedEvidence: [] } });
    store.publishAll();
    expect(await learn(store, walkOf('s1', 'yes yes'), newId)).toMatchObject({ kind: 'reinforce', addedEvidence: [] });
  });

  it.each([
    ['escalated', aSession({ status: 'escalated' }), /escalated/],
    ['without a step', aSession({ steps: [] }), /step/],
    ['with nothing but notes', aSession({ steps: [aStep({ kind: 'note' })] }), /step/],
    ['without a telling resolution', aSession({ resolution: 'ok' }), /resolution|resolved/],
  ])('skips a session %s, with the reason', async (_, session, reason) => {
    const { decision } = await analyse(session, new LibraryInMemory().world, {
      archive: new LibraryInMemory(),
      newId: ids(),
      now: () => NOW,
    });
    expect(decision).toMatchObject({ kind: 'skip', reason: expect.stringMatching(reason) });
  });

  it('does not propose again what a reviewer rejected for this session', async () => {
    const store = (await learnAll([walkOf('s1', 'yes yes')], 1)).store;
    const world = { ...store.world, entries: store.world.entries.map((entry) => ({ ...entry, rejectedSessionIds: ['s2'] })) };
    const { decision } = await analyse(walkOf('s2', 'no yes'), world, { archive: store, newId: ids(), now: () => NOW });
    expect(decision.kind).toBe('skip');
  });

  it('never lets the original words into what it proposes', async () => {
    const session = aSession({
      problem: 'Printer of ann@example.com prints blank pages',
      resolution: 'Set the password to Hunter22! on 10.1.2.3',
    });
    const thought = await analyse(session, new LibraryInMemory().world, { archive: new LibraryInMemory(), newId: ids(), now: () => NOW });
    expect(JSON.stringify(thought)).not.toMatch(/ann@|Hunter22|10\.1\.2\.3/);
  });
});
