import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aFlow, aQuestion } from '../../../test/a-flow.ts';
import { anyEdits, edited } from '../../../test/any-edit.ts';
import { anyTree } from '../../../test/any-tree.ts';
import { findFaults } from '../faults/find-faults.ts';
import { shellOf } from '../tree/flat-tree.ts';
import type { FlowNode } from '../tree/flow-node.ts';
import { normalForm } from '../tree/normal-form.ts';
import { nodesOf } from '../tree/walk-tree.ts';
import { type MergeSides, mergeTrees } from './merge-trees.ts';

vi.setConfig({ testTimeout: 60_000 }); // many random trees on a busy machine

const sides = { base: anyTree(), live: anyEdits, proposed: anyEdits };
const anySides: fc.Arbitrary<MergeSides> = fc
  .record(sides)
  .map(({ base, live, proposed }) => ({ base, live: edited(base, live, 'l'), proposed: edited(base, proposed, 'p') }));

/** Every text and label of a tree, as `node field value`. */
const facts = (tree: FlowNode): string[] =>
  nodesOf(tree).flatMap((node) => {
    const { id, fields, options } = shellOf(node);
    return [
      ...Object.entries(fields).map(([name, text]) => `${id} ${name} ${text}`),
      ...options.map((option) => `${id} ${option.id} ${option.label}`),
    ];
  });

/** What a side says that the base does not. */
const newsOf = (base: FlowNode, side: FlowNode): string[] => {
  const known = new Set(facts(base));
  return facts(side).filter((fact) => !known.has(fact));
};

const removedBy = (base: FlowNode, side: FlowNode): string[] => {
  const left = new Set(nodesOf(side).map(({ id }) => id));
  return nodesOf(base).flatMap(({ id }) => (left.has(id) ? [] : [id]));
};

describe('merging any trees', () => {
  it('gives the other side where one did nothing', () => {
    fc.assert(
      fc.property(anySides, ({ base, live }) => {
        expect(mergeTrees({ base, live: base, proposed: live })).toMatchObject({ tree: normalForm(live), conflicts: [] });
        expect(mergeTrees({ base, live, proposed: base })).toMatchObject({ tree: normalForm(live), conflicts: [] });
      }),
    );
  });

  it('takes the same change once', () => {
    fc.assert(
      fc.property(anySides, ({ base, live }) => {
        expect(mergeTrees({ base, live, proposed: live })).toMatchObject({ tree: normalForm(live), conflicts: [] });
      }),
    );
  });

  it('takes the same change once also after it was merged', () => {
    fc.assert(
      fc.property(anySides, ({ base, live, proposed }) => {
        const once = mergeTrees({ base, live, proposed });
        fc.pre(once.conflicts.length === 0);
        expect(mergeTrees({ base, live: once.tree, proposed })).toMatchObject({ tree: once.tree, conflicts: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('contains both of two changes in different branches, without a conflict', () => {
    const branches = fc.record({ a: anyTree('a'), b: anyTree('b'), forA: anyEdits, forB: anyEdits });
    fc.assert(
      fc.property(branches, ({ a, b, forA, forB }) => {
        const [newA, newB] = [edited(a, forA, 'l'), edited(b, forB, 'p')];
        const [live, proposed] = [aQuestion('q', { A: newA, B: b }), aQuestion('q', { A: a, B: newB })];
        const merged = mergeTrees({ base: aQuestion('q', { A: a, B: b }), live, proposed });
        expect(merged).toEqual({ tree: normalForm(aQuestion('q', { A: newA, B: newB })), conflicts: [], renamed: {} });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps valid trees valid, and drops nothing in silence', () => {
    fc.assert(
      fc.property(anySides, ({ base, live, proposed }) => {
        const { tree, conflicts, renamed } = mergeTrees({ base, live, proposed });
        expect(findFaults(tree)).toEqual([]);
        fc.pre(conflicts.length === 0 && Object.keys(renamed).length === 0);
        expect(facts(tree)).toEqual(expect.arrayContaining(newsOf(base, live)));
        expect(facts(tree)).toEqual(expect.arrayContaining(newsOf(base, proposed)));
        expect(removedBy(base, tree)).toEqual(expect.arrayContaining([...removedBy(base, live), ...removedBy(base, proposed)]));
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing that the live side says, whatever is proposed', () => {
    fc.assert(
      fc.property(anySides, ({ base, live, proposed }) => {
        const { tree } = mergeTrees({ base, live, proposed });
        expect(facts(tree)).toEqual(expect.arrayContaining(newsOf(base, live)));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps trees valid that have nothing in common but ids', () => {
    fc.assert(
      fc.property(anyTree(), anyTree(), anyTree(), (base, live, proposed) => {
        expect(findFaults(mergeTrees({ base, live, proposed }).tree)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('merges a flow with itself', () => {
    expect(mergeTrees({ base: aFlow(), live: aFlow(), proposed: aFlow() })).toEqual({
      tree: normalForm(aFlow()),
      conflicts: [],
      renamed: {},
    });
  });
});
