import { describe, expect, it } from 'vitest';
import { aGoto, anAction, anEscalation, aQuestion, aResolution, uncharted } from '../../../test/a-flow.ts';
import { findFaults } from '../faults/find-faults.ts';
import { FLOW_LIMITS, type FlowNode, type QuestionNode } from '../tree/flow-node.ts';
import { normalForm } from '../tree/normal-form.ts';
import { indexTree } from '../tree/walk-tree.ts';
import { mergeTrees } from './merge-trees.ts';

const conflictIds = (sides: { base: FlowNode; live: FlowNode; proposed: FlowNode }) =>
  mergeTrees(sides).conflicts.map(({ node_id }) => node_id);
const labels = (tree: FlowNode) => (tree.kind === 'question' ? tree.options.map(({ label }) => label) : []);
const withAnswer = (question: QuestionNode, label: string, then: FlowNode): QuestionNode => ({
  ...question,
  options: [...question.options, { id: `o-${then.id}`, label, then }],
});

describe('merging what does not touch', () => {
  const base = aQuestion('q', { A: uncharted('a'), B: aResolution('b') });

  it('takes answers that both sides added to one question', () => {
    const live = withAnswer(base, 'C', aResolution('c'));
    const proposed = withAnswer(base, 'D', aResolution('d'));
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.conflicts).toEqual([]);
    expect(labels(merged.tree)).toEqual(['A', 'B', 'D', 'C']);
  });

  it('takes a new text from one side and a branch below it from the other', () => {
    const live = { ...base, text: 'Better words?' };
    const proposed = aQuestion('q', { A: anAction('x', aResolution('y')), B: aResolution('b') });
    expect(mergeTrees({ base, live, proposed })).toMatchObject({ conflicts: [], tree: { ...proposed, text: 'Better words?' } });
  });

  it('takes different fields of one node from either side', () => {
    const live = { ...base, help: 'Look at the front.' };
    const proposed = { ...base, text: 'Better words?' };
    expect(mergeTrees({ base, live, proposed })).toMatchObject({
      conflicts: [],
      tree: { help: 'Look at the front.', text: 'Better words?' },
    });
  });

  it('takes a removal beside an edit', () => {
    const live: QuestionNode = { ...base, options: base.options.slice(1) };
    const proposed = aQuestion('q', { A: uncharted('a'), B: aResolution('b', { text: 'New' }) });
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.conflicts).toEqual([]);
    expect(merged.tree).toMatchObject({ options: [{ label: 'B', then: { text: 'New' } }] });
  });

  it('takes a move from one side and new words of the moved node from the other', () => {
    const live = aQuestion('q', { A: anAction('x', uncharted('a')), B: aResolution('b') });
    const proposed = aQuestion('q', { A: uncharted('a', { text: 'Here be dragons' }), B: aResolution('b') });
    expect(mergeTrees({ base, live, proposed })).toMatchObject({
      conflicts: [],
      tree: { options: [{ then: { id: 'x', then: { text: 'Here be dragons' } } }, {}] },
    });
  });

  it('counts what both sides added alike once, and says under which ids it stands', () => {
    const live = withAnswer(base, 'Red light', anAction('l1', aResolution('l2', { text: 'Replace it' })));
    const proposed = withAnswer(base, ' red LIGHT', { ...anAction('p1', aQuestion('p2', { Yes: aResolution('p3') })), text: 'Do l1.' });
    const alike = withAnswer(base, ' red LIGHT', { ...anAction('p1', aResolution('p2', { text: 'replace it' })), text: 'Do l1.' });
    expect(mergeTrees({ base, live, proposed: alike })).toEqual({
      tree: normalForm(live),
      conflicts: [],
      renamed: { 'o-p1': 'o-l1', p1: 'l1', p2: 'l2' },
    });
    expect(conflictIds({ base, live, proposed })).toEqual(['l1', 'p2']);
  });
});

describe('merging what conflicts', () => {
  const base = aQuestion('q', { A: uncharted('a'), B: anAction('b', aResolution('c')) });

  it('keeps the live words and shows all three', () => {
    const live = { ...base, text: 'Live?' };
    const proposed = { ...base, text: 'Proposed?' };
    const { tree, conflicts } = mergeTrees({ base, live, proposed });
    expect(tree).toEqual(normalForm(live));
    expect(conflicts).toMatchObject([
      {
        node_id: 'q',
        base: { text: 'Question q?' },
        live: { text: 'Live?' },
        proposed: { text: 'Proposed?', options: [{ then: 'a' }, { then: 'b' }] },
      },
    ]);
  });

  it('keeps a live edit inside what the proposal removes', () => {
    const live = aQuestion('q', { A: uncharted('a'), B: anAction('b', aResolution('c', { text: 'Edited' })) });
    const proposed: QuestionNode = { ...base, options: base.options.slice(0, 1) };
    const { tree, conflicts } = mergeTrees({ base, live, proposed });
    expect(tree).toEqual(normalForm(live));
    expect(conflicts.map(({ node_id, proposed: side }) => [node_id, side === null])).toEqual([
      ['c', true],
      ['q', false],
    ]);
  });

  it('drops a proposed edit inside what is gone from the live tree, and says so', () => {
    const live: QuestionNode = { ...base, options: base.options.slice(0, 1) };
    const proposed = aQuestion('q', { A: uncharted('a'), B: anAction('b', aResolution('c', { text: 'Edited' })) });
    expect(mergeTrees({ base, live, proposed })).toMatchObject({
      tree: normalForm(live),
      conflicts: [{ node_id: 'c', live: null, proposed: { text: 'Edited' } }],
    });
  });

  it('never makes two answers with one label', () => {
    const live = withAnswer(base, 'C', aResolution('x'));
    const proposed = aQuestion('q', { 'c ': uncharted('a'), B: anAction('b', aResolution('c')) });
    expect(mergeTrees({ base, live, proposed })).toMatchObject({ tree: normalForm(live), conflicts: [{ node_id: 'q' }] });
  });

  it('never makes more answers than a question may have', () => {
    const full = (side: string) =>
      aQuestion('q', {
        A: uncharted('a'),
        ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${side}${at}`, uncharted(`${side}${at}`)])),
      });
    const small = aQuestion('q', { A: uncharted('a') });
    const [live, proposed] = [full('l'), full('p')].map((tree) => ({
      ...tree,
      options: tree.options.map((option) => ({ ...option, id: `o-${option.then.id}` })),
    }));
    if (!live || !proposed) throw new Error('two sides');
    const merged = mergeTrees({ base: { ...small, options: [{ id: 'o-a', label: 'A', then: uncharted('a') }] }, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.map(({ node_id }) => node_id)).toContain('q');
  });

  it('keeps the live place of a node that both sides moved', () => {
    const [x, y] = [uncharted('x'), uncharted('y')];
    const start = aQuestion('q', { A: aResolution('m'), B: x, C: y });
    const live = aQuestion('q', { A: uncharted('z'), B: anAction('l', aResolution('m')), C: y });
    const proposed = aQuestion('q', { A: uncharted('w'), B: x, C: anAction('p', aResolution('m')) });
    const merged = mergeTrees({ base: start, live, proposed });
    expect(indexTree(merged.tree).get('m')?.parent?.id).toBe('l');
    expect(merged.conflicts.length).toBeGreaterThan(0);
    expect(findFaults(merged.tree)).toEqual([]);
  });

  it('does not bring back, by a move, what the live side removed', () => {
    const live = aQuestion('q', { A: uncharted('a'), B: uncharted('z') });
    const proposed = aQuestion('q', { A: anAction('b', aResolution('c')), B: uncharted('w') });
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.length).toBeGreaterThan(0);
  });

  it('says so when a node that the proposal removed stays because the live side moved it', () => {
    const live = aQuestion('q', { A: anAction('b', aResolution('c')), B: uncharted('z') });
    const proposed: QuestionNode = aQuestion('q', { A: uncharted('a'), B: anEscalation('e') });
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.map(({ node_id }) => node_id)).toContain('b');
  });

  it('keeps the live order of answers that both sides turned', () => {
    const three = aQuestion('q', { A: uncharted('a'), B: uncharted('b'), C: uncharted('c') });
    const turned = (...order: number[]) => ({ ...three, options: order.flatMap((at) => three.options[at] ?? []) });
    expect(mergeTrees({ base: three, live: three, proposed: turned(2, 1, 0) }).tree).toEqual(turned(2, 1, 0));
    expect(mergeTrees({ base: three, live: turned(1, 0, 2), proposed: turned(2, 1, 0) })).toMatchObject({
      tree: turned(1, 0, 2),
      conflicts: [{ node_id: 'q' }],
    });
  });

  it('does not take a goto whose target is gone', () => {
    const live: QuestionNode = { ...base, options: base.options.slice(0, 1) };
    const proposed = aQuestion('q', { A: aGoto('g', 'c'), B: anAction('b', aResolution('c')) });
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.map(({ node_id }) => node_id)).toContain('g');
  });

  it('keeps what a live goto leads to', () => {
    const live = aQuestion('q', { A: aGoto('g', 'b'), B: anAction('b', aResolution('c')) });
    const proposed = aQuestion('q', { A: uncharted('a'), B: anEscalation('e') });
    const merged = mergeTrees({ base, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.length).toBeGreaterThan(0);
  });

  it('falls back to the live tree where both together are too much', () => {
    const chain = (id: string, length: number, end: FlowNode): FlowNode =>
      length === 0 ? end : anAction(`${id}${length}`, chain(id, length - 1, end));
    const start = anAction('top', anAction('bottom', uncharted('u')));
    const live = anAction('top', chain('l', 40, anAction('bottom', uncharted('u'))));
    const proposed = anAction('top', anAction('bottom', chain('p', 40, uncharted('u'))));
    const merged = mergeTrees({ base: start, live, proposed });
    expect(merged.tree).toEqual(normalForm(live));
    expect(merged.conflicts.length).toBeGreaterThan(0);
    expect(FLOW_LIMITS.depth).toBe(60);
  });
});
