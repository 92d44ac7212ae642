import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../test/builders.ts';
import { learnAll } from '../test/learn.ts';
import { expectSound, nodesOf } from '../test/sound.ts';
import type { PastSession, PastStep } from './index.ts';

const STATE = aStep({ text: 'Is the recovery key stored in the directory?', options: ['Found', 'Not found'], chosenOption: 'Found' });
const CHANGE = aStep({
  text: 'What changed before the recovery screen began?',
  options: ['BIOS or firmware update', 'Windows update'],
  chosenOption: 'BIOS or firmware update',
});
const VAIN = aStep({ kind: 'action', text: 'Unplugged the docking station', options: [], chosenOption: null, outcome: 'failed' });

const session = (id: string, steps: PastStep[], changes: Partial<PastSession> = {}) =>
  aSession({
    id,
    problem: 'BitLocker asks for the recovery key',
    steps,
    resolution: 'Suspended and resumed BitLocker',
    engineer: id,
    ...changes,
  });

const treeOf = async (sessions: PastSession[]): Promise<FlowNode[]> => {
  const { store } = await learnAll(sessions, 1);
  expectSound(store);
  return store.world.entries.map((entry) => entry.tree);
};

describe('what one session tried in vain', () => {
  it('stands aside once another session passes it', async () => {
    const [tree, more] = await treeOf([session('s1', [VAIN, STATE, CHANGE]), session('s2', [STATE, CHANGE])]);
    expect(more).toBeUndefined();
    expect(tree).toMatchObject({ kind: 'question', text: STATE.text });
    const fix = nodesOf(tree as FlowNode).find((node) => node.kind === 'resolution'); // the tree is there: it was compared above
    expect(fix).toMatchObject({ otherwise: { kind: 'action', text: VAIN.text } });
  });

  it('never comes above what others begin with, and stands there once, whoever tries it', async () => {
    const [tree, more] = await treeOf([
      session('s1', [STATE, CHANGE]),
      session('s2', [VAIN, STATE, CHANGE]),
      session('s3', [STATE, VAIN, CHANGE]),
    ]);
    expect(more).toBeUndefined();
    expect(tree).toMatchObject({ kind: 'question', text: STATE.text });
    expect(nodesOf(tree as FlowNode).filter((node) => node.kind === 'action')).toHaveLength(1); // as above
  });

  it('leaves the fix behind it in its place', async () => {
    const [tree] = await treeOf([session('s1', [STATE, VAIN]), session('s2', [STATE])]);
    expect(nodesOf(tree as FlowNode).filter((node) => node.kind === 'resolution')).toHaveLength(1); // as above
    expect(tree).toMatchObject({ options: [{ label: 'Found', then: { kind: 'resolution' } }, {}] });
  });
});

describe('the answers on offer', () => {
  it('show that a question in other words is the same', async () => {
    const other = aStep({ ...STATE, text: 'Could you get it from Entra?' });
    const [tree, more] = await treeOf([session('s1', [STATE, CHANGE]), session('s2', [other, CHANGE])]);
    expect(more).toBeUndefined();
    expect(nodesOf(tree as FlowNode).filter((node) => node.kind === 'question')).toHaveLength(2); // as above
  });

  it('are one where one says the same in fewer words, or stands in the same place and leads on alike', async () => {
    const shorter = aStep({ ...CHANGE, options: ['firmware', 'Patch Tuesday'], chosenOption: 'firmware' });
    const plain = aStep({ ...STATE, options: ['yes', 'no'], chosenOption: 'yes' });
    const free = aStep({ ...STATE, chosenOption: null, reply: 'the portal shows it' });
    const [tree, more] = await treeOf([
      session('s1', [STATE, CHANGE]),
      session('s2', [STATE, shorter]),
      session('s3', [plain, CHANGE]),
      session('s4', [free, CHANGE]),
    ]);
    expect(more).toBeUndefined();
    expect(nodesOf(tree as FlowNode).flatMap((node) => (node.kind === 'question' ? [node.options.length] : []))).toEqual([2, 2]); // as above
  });
});

describe('sessions of different kinds', () => {
  it('are not merged across domains or languages by a word or two', async () => {
    const german = session(
      'de',
      [aStep({ text: 'Ist der Schlüssel für BitLocker im Verzeichnis?', options: ['Ja', 'Nein'], chosenOption: 'Ja' })],
      { problem: 'BitLocker fragt bei jedem Start nach dem Schlüssel', resolution: 'BitLocker wurde angehalten und wieder gestartet' },
    );
    expect(await treeOf([session('en', [STATE]), german])).toHaveLength(2);
  });
});
