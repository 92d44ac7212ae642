import { childSlots, type FlowNode, nodesOf } from '@flowpilot/core/flows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTree, aTreeOf, countingIds } from '../tree/a-tree.ts';
import { findNode } from '../tree/map-tree.ts';
import { recordEdit, redoEdit, startHistory, undoEdit } from './edit-history.ts';
import { editTree, type TreeEdit, whyNotEdit } from './edit-tree.ts';

const edited = (edit: TreeEdit, tree: FlowNode = aTree()): FlowNode => editTree(tree, edit, countingIds());
const at = (tree: FlowNode, id: string): FlowNode | undefined => findNode(tree, id)?.node;
const idsOf = (tree: FlowNode): string[] => nodesOf(tree).map(({ id }) => id);

describe('editing a tree', () => {
  it('writes a text and leaves every other branch as it is', () => {
    const before = aTree();
    const after = edited({ do: 'set_text', nodeId: 'r1', field: 'text', value: 'Use the other socket' }, before);
    expect(at(after, 'r1')).toMatchObject({ id: 'r1', text: 'Use the other socket', verify: 'The light is on' });
    expect(at(after, 'a1')).toBe(at(before, 'a1'));
  });

  it('leaves an optional text out when it is emptied, and keeps one that is needed', () => {
    expect(at(edited({ do: 'set_text', nodeId: 'r1', field: 'verify', value: '' }), 'r1')).not.toHaveProperty('verify');
    expect(at(edited({ do: 'set_text', nodeId: 'r1', field: 'text', value: '' }), 'r1')).toHaveProperty('text', '');
  });

  it('does not give a node a text that its kind does not have', () => {
    expect(edited({ do: 'set_text', nodeId: 'e1', field: 'verify', value: 'x' })).toEqual(aTree());
  });

  it('keeps id, text and the first way on when the kind changes', () => {
    const action = at(edited({ do: 'change_kind', nodeId: 'q1', kind: 'action' }), 'q1');
    expect(action).toMatchObject({ id: 'q1', kind: 'action', text: 'Does the printer show a light?', then: { id: 'a1' } });
    const question = at(edited({ do: 'change_kind', nodeId: 'a1', kind: 'question' }), 'a1');
    expect(question).toMatchObject({
      kind: 'question',
      options: [
        { label: 'Yes', then: { id: 'g1' } },
        { label: 'No', then: { kind: 'uncharted' } },
      ],
    });
  });

  it('adds, orders and removes options', () => {
    const added = at(edited({ do: 'add_option', nodeId: 'q1' }), 'q1');
    expect(added?.kind === 'question' && added.options.at(-1)).toEqual({ id: 'new1', label: '', then: { id: 'new2', kind: 'uncharted' } });
    const moved = at(edited({ do: 'move_option', nodeId: 'q1', optionId: 'o1', by: 1 }), 'q1');
    expect(moved?.kind === 'question' && moved.options.map(({ id }) => id)).toEqual(['o2', 'o1', 'o3']);
    expect(idsOf(edited({ do: 'remove_option', nodeId: 'q1', optionId: 'o2' }))).toEqual(['q1', 'a1', 'g1', 'u1']);
  });

  it('refuses a thirteenth option and the removal of the last one', () => {
    let tree = aTree();
    const ids = countingIds();
    for (let count = 3; count < 12; count += 1) tree = editTree(tree, { do: 'add_option', nodeId: 'q1' }, ids);
    expect(whyNotEdit(tree, { do: 'add_option', nodeId: 'q1' })).toMatch(/at most 12/);
    const lone = edited(
      { do: 'remove_option', nodeId: 'q1', optionId: 'o3' },
      edited({ do: 'remove_option', nodeId: 'q1', optionId: 'o2' }),
    );
    expect(whyNotEdit(lone, { do: 'remove_option', nodeId: 'q1', optionId: 'o1' })).toMatch(/at least one/);
  });

  it('puts a step between a node and what followed it', () => {
    const tree = edited({ do: 'insert_below', nodeId: 'a1', slot: 'then', kind: 'action' });
    expect(at(tree, 'a1')).toMatchObject({ then: { id: 'new1', kind: 'action', then: { id: 'g1' } } });
  });

  it('puts a step above a node, also above the first', () => {
    expect(edited({ do: 'wrap', nodeId: 'q1', kind: 'action' })).toMatchObject({ id: 'new1', kind: 'action', then: { id: 'q1' } });
  });

  it('takes one step out and keeps what follows', () => {
    expect(at(edited({ do: 'unwrap', nodeId: 'a1' }), 'q1')).toMatchObject({ options: [{ id: 'o1', then: { id: 'g1' } }, {}, {}] });
    expect(whyNotEdit(aTree(), { do: 'unwrap', nodeId: 'q1' })).not.toBeNull();
  });

  it('leaves an uncharted branch where a subtree is deleted, and nothing where an otherwise is', () => {
    expect(at(edited({ do: 'delete', nodeId: 'a1' }), 'q1')).toMatchObject({
      options: [{ id: 'o1', then: { kind: 'uncharted' } }, {}, {}],
    });
    expect(at(edited({ do: 'delete', nodeId: 'e1' }), 'r1')).not.toHaveProperty('otherwise');
  });

  it('moves a subtree with its option, ids and all', () => {
    const inner = edited({ do: 'change_kind', nodeId: 'u1', kind: 'question' });
    const tree = edited({ do: 'move', nodeId: 'r1', underId: 'u1' }, inner);
    expect(at(tree, 'q1')).toMatchObject({ options: [{ id: 'o1' }, { id: 'o3' }] });
    const question = at(tree, 'u1');
    expect(question?.kind === 'question' && question.options.at(-1)).toMatchObject({ id: 'o2', label: 'No', then: { id: 'r1' } });
  });

  it.each([
    [{ do: 'move', nodeId: 'q1', underId: 'u1' }, /first step/],
    [{ do: 'move', nodeId: 'r1', underId: 'e1' }, /below itself/],
    [{ do: 'move', nodeId: 'r1', underId: 'g1' }, /Nothing can follow/],
    [{ do: 'move', nodeId: 'r1', underId: 'a1' }, /already leads on/],
    [{ do: 'delete', nodeId: 'gone' }, /no longer/],
  ] as const)('says why it does not %o', (edit, reason) => {
    expect(whyNotEdit(aTree(), edit)).toMatch(reason);
    expect(edited(edit)).toEqual(aTree());
  });
});

const anEdit = (ids: readonly string[]): fc.Arbitrary<TreeEdit> => {
  const id = fc.constantFrom(...ids);
  const kind = fc.constantFrom('question', 'action', 'resolution', 'escalation', 'uncharted', 'goto');
  return fc.oneof(
    fc.record({ do: fc.constant('delete'), nodeId: id }),
    fc.record({ do: fc.constant('unwrap'), nodeId: id }),
    fc.record({ do: fc.constant('move'), nodeId: id, underId: id }),
    fc.record({ do: fc.constant('change_kind'), nodeId: id, kind }),
    fc.record({ do: fc.constant('wrap'), nodeId: id, kind: fc.constantFrom('question', 'action') }),
    fc.record({ do: fc.constant('insert_below'), nodeId: id, slot: fc.constantFrom('then', 'otherwise', 'o1', 'o4'), kind }),
    fc.record({ do: fc.constant('add_option'), nodeId: id }),
  );
};
const IDS = idsOf(aTreeOf(14));

describe('any series of edits', () => {
  it('keeps node ids unique and every question with its options', () => {
    fc.assert(
      fc.property(fc.array(anEdit(IDS), { maxLength: 12 }), (edits) => {
        const ids = countingIds();
        const tree = edits.reduce((present, edit) => editTree(present, edit, ids), aTreeOf(14));
        const found = idsOf(tree);
        expect(new Set(found).size).toBe(found.length);
        for (const node of nodesOf(tree)) {
          if (node.kind === 'question') expect(new Set(node.options.map(({ id }) => id)).size).toBe(Math.max(1, childSlots(node).length));
        }
      }),
    );
  });

  it('moves without losing a step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.constantFrom(...IDS), (nodeId, underId) => {
        const tree = edited({ do: 'move', nodeId, underId }, aTreeOf(14));
        const left = new Set(idsOf(tree));
        expect(IDS.filter((id) => !left.has(id))).toEqual([]);
      }),
    );
  });

  it('is undone step by step to where it began, and redone to where it ended', () => {
    fc.assert(
      fc.property(fc.array(anEdit(IDS), { maxLength: 12 }), (edits) => {
        const ids = countingIds();
        const end = edits.reduce((history, edit) => recordEdit(history, edit, ids), startHistory(aTreeOf(14)));
        let back = end;
        for (const _step of end.past) back = undoEdit(back);
        expect(back.present).toEqual(aTreeOf(14));
        for (const _step of end.past) back = redoEdit(back);
        expect(back.present).toEqual(end.present);
      }),
    );
  });

  it('undoes typing in one field as one step', () => {
    const type = (value: string): TreeEdit => ({ do: 'set_text', nodeId: 'r1', field: 'text', value });
    const ids = countingIds();
    const typed = ['U', 'Us', 'Use'].reduce((history, value) => recordEdit(history, type(value), ids), startHistory(aTree()));
    expect(undoEdit(typed).present).toEqual(aTree());
  });
});
