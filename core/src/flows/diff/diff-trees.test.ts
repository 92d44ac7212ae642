import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aFlow, anAction, aQuestion, aResolution, uncharted } from '../../../test/a-flow.ts';
import { anyEdits, edited } from '../../../test/any-edit.ts';
import { anyTree } from '../../../test/any-tree.ts';
import { findFaults } from '../faults/find-faults.ts';
import { isSameTree, normalForm } from '../tree/normal-form.ts';
import { applyDiff } from './apply-diff.ts';
import { diffTrees } from './diff-trees.ts';
import { FlowDiff } from './flow-diff.ts';

vi.setConfig({ testTimeout: 60_000 }); // many random inputs on a busy machine

describe('the difference of two trees', () => {
  it('is empty for a tree and itself, also when keys stand in another order', () => {
    const turned = Object.fromEntries(Object.entries(aResolution('r', { verify: '' })).reverse());
    expect(diffTrees(aFlow(), aFlow())).toEqual({ changes: [], counts: { added: 0, removed: 0, changed: 0, moved: 0 } });
    expect(isSameTree(aResolution('r'), { ...aResolution('r'), ...turned })).toBe(true);
  });

  it('tells in words what was added, removed, changed and moved', () => {
    const before = aQuestion('q', { Yes: uncharted('u'), No: aResolution('r') });
    const after = aQuestion('q', { Yes: anAction('a', aResolution('r', { text: 'New words' })), Maybe: uncharted('m') });
    const { changes, counts } = diffTrees(before, after);
    expect(counts).toEqual({ added: 2, removed: 1, changed: 2, moved: 1 });
    expect(changes).toMatchObject([
      { change: 'changed', node_id: 'q', field: 'option', option_id: 'q.1', before: 'No', after: 'Maybe' },
      { change: 'added', node_id: 'a', kind: 'action', text: 'Do a.', at: { parent_id: 'q', slot: 'q.0', label: 'Yes' } },
      { change: 'changed', node_id: 'r', field: 'text', before: 'Fix r.', after: 'New words' },
      {
        change: 'moved',
        node_id: 'r',
        from: { parent_id: 'q', slot: 'q.1', label: 'No' },
        to: { parent_id: 'a', slot: 'then', label: null },
      },
      { change: 'added', node_id: 'm', at: { label: 'Maybe' } },
      { change: 'removed', node_id: 'u', at: { label: 'Yes' } },
    ]);
  });

  it('sees answers that only changed their order', () => {
    const [a, b] = [uncharted('a'), uncharted('b')];
    const before = aQuestion('q', { A: a, B: b });
    const after = { ...before, options: [...before.options].reverse() };
    expect(diffTrees(before, after).changes).toEqual([
      { change: 'changed', node_id: 'q', field: 'option_order', before: ['q.0', 'q.1'], after: ['q.1', 'q.0'] },
    ]);
  });

  it('makes the second tree out of the first: edits', () => {
    fc.assert(
      fc.property(anyTree(), anyEdits, (a, edits) => {
        const b = edited(a, edits, 'e');
        expect(applyDiff(a, diffTrees(a, b))).toEqual(normalForm(b));
      }),
      { numRuns: 200 },
    );
  });

  it('makes the second tree out of the first: trees with nothing in common but ids', () => {
    fc.assert(
      fc.property(anyTree(), anyTree(), (a, b) => {
        const diff = diffTrees(a, b);
        expect(applyDiff(a, FlowDiff.parse(JSON.parse(JSON.stringify(diff))))).toEqual(normalForm(b));
      }),
      { numRuns: 200 },
    );
  });

  it('has only valid trees to work on in these tests', () => {
    fc.assert(
      fc.property(anyTree(), anyEdits, (tree, edits) => {
        expect(findFaults(edited(tree, edits, 'e'))).toEqual([]);
      }),
    );
  });
});
