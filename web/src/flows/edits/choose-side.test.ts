import { describe, expect, it } from 'vitest';
import { aTree, countingIds } from '../tree/a-tree.ts';
import { findNode } from '../tree/map-tree.ts';
import { chooseSide, sideWords } from './choose-side.ts';
import { editTree } from './edit-tree.ts';

const conflict = (node_id: string, proposed: unknown) => ({ node_id, base: null, live: null, proposed });
const choose = (tree: ReturnType<typeof aTree>, given: ReturnType<typeof conflict>) =>
  chooseSide(tree, { conflict: given, side: 'proposed', source: aTree() }, countingIds());

describe('choosing a side of a conflict', () => {
  it('reads a side whether its texts stand beside its kind or under fields', () => {
    const words = { kind: 'action', texts: { text: 'Restart' }, options: [] };
    expect(sideWords({ id: 'a1', kind: 'action', text: 'Restart' })).toEqual(words);
    expect(sideWords({ id: 'a1', kind: 'action', fields: { text: 'Restart' }, options: [] })).toEqual(words);
    expect(sideWords(null)).toBeNull();
  });

  it('takes the words and keeps what hangs below', () => {
    const tree = choose(aTree(), conflict('a1', { kind: 'action', text: 'Restart the print spooler' }));
    expect(tree && findNode(tree, 'a1')?.node).toMatchObject({ text: 'Restart the print spooler', then: { id: 'g1' } });
  });

  it('gives a new answer of the side what the side has under it', () => {
    const options = [
      { id: 'o2', label: 'None' },
      { id: 'o3', label: 'Blinking' },
    ];
    const cut = editTree(aTree(), { do: 'remove_option', nodeId: 'q1', optionId: 'o3' }, countingIds());
    const tree = choose(cut, conflict('q1', { kind: 'question', text: 'A light?', options }));
    expect(tree).toMatchObject({
      text: 'A light?',
      options: [
        { id: 'o2', then: { id: 'r1' } },
        { id: 'o3', label: 'Blinking', then: { id: 'u1' } },
      ],
    });
  });

  it('does not take the ids of children for words', () => {
    expect(sideWords({ id: 'a1', kind: 'action', text: 'Restart', then: 'g1' })?.texts).toEqual({ text: 'Restart' });
  });

  it('takes what the side has below and the tree does not', () => {
    const cut = editTree(aTree(), { do: 'delete', nodeId: 'g1' }, countingIds());
    const tree = choose(cut, conflict('a1', { kind: 'action', text: 'Restart the spooler', then: 'g1' }));
    expect(tree && findNode(tree, 'a1')?.node).toMatchObject({ then: { id: 'g1' } });
  });

  it('removes what is gone on the chosen side', () => {
    const tree = choose(aTree(), conflict('e1', null));
    expect(tree && findNode(tree, 'e1')).toBeNull();
  });

  it('puts back what the other side removed, where its place is still there', () => {
    const cut = editTree(aTree(), { do: 'remove_option', nodeId: 'q1', optionId: 'o2' }, countingIds());
    const tree = choose(cut, conflict('r1', { kind: 'resolution', text: 'Plug it in' }));
    expect(tree).toMatchObject({ options: [{ id: 'o1' }, { id: 'o3' }, { id: 'o2', label: 'No', then: { id: 'r1' } }] });
  });

  it('says that it cannot where the place is gone', () => {
    const cut = editTree(aTree(), { do: 'change_kind', nodeId: 'r1', kind: 'escalation' }, countingIds());
    expect(choose(cut, conflict('e1', { kind: 'escalation', text: 'Call' }))).toBeNull();
  });
});
