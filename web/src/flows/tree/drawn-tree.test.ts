import type { FlowDiff } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { changesInWords, countsInWords } from '../changes/change-words.ts';
import { aTree } from './a-tree.ts';
import { ancestorsOf, drawTree, walkDrawn } from './drawn-tree.ts';

const aDiff = (changes: FlowDiff['changes']): FlowDiff => ({
  changes,
  counts: {
    added: changes.filter(({ change }) => change === 'added').length,
    removed: changes.filter(({ change }) => change === 'removed').length,
    changed: changes.filter(({ change }) => change === 'changed').length,
    moved: changes.filter(({ change }) => change === 'moved').length,
  },
});
const removed = (node_id: string, parent_id: string | null) =>
  ({ change: 'removed', node_id, kind: 'action', text: `Old ${node_id}`, at: { parent_id, slot: 'then', label: null } }) as const;

describe('the drawn tree', () => {
  it('names a goto after the step it goes on at', () => {
    expect(walkDrawn(drawTree(aTree())).find(({ id }) => id === 'g1')).toMatchObject({
      target: 'q1',
      text: 'Does the printer show a light?',
    });
  });

  it('says so when a goto leads to a step that is not there', () => {
    expect(walkDrawn(drawTree({ id: 'g', kind: 'goto', target: 'nowhere' }))[0]?.text).toBe('a step that is not there');
  });

  it('shows removed nodes as ghosts at their old place, one below the other', () => {
    const roots = drawTree(aTree(), aDiff([removed('x2', 'x1'), removed('x1', 'a1')]));
    const ghost = walkDrawn(roots).find(({ id }) => id === 'x1');
    expect(ghost).toMatchObject({ changes: ['removed'], text: 'Old x1' });
    expect(ghost?.children[0]?.drawn.id).toBe('x2');
    expect(ancestorsOf(roots, 'x2')).toEqual(['x1', 'a1', 'q1']);
  });

  it('draws a removed node whose place is gone beside the tree rather than not at all', () => {
    expect(drawTree(aTree(), aDiff([removed('x1', 'nowhere')])).map(({ id }) => id)).toEqual(['q1', 'x1']);
  });

  it('marks a node with each way it changed', () => {
    const at = { parent_id: 'q1', slot: 'o1', label: 'Yes' };
    const roots = drawTree(
      aTree(),
      aDiff([
        { change: 'changed', node_id: 'r1', field: 'text', before: 'Plug in', after: 'Plug it in' },
        { change: 'moved', node_id: 'r1', text: 'Plug it in', from: at, to: at },
      ]),
    );
    expect(walkDrawn(roots).find(({ id }) => id === 'r1')?.changes).toEqual(['changed', 'moved']);
  });
});

describe('changes in words', () => {
  it('says what was done, to which step and where', () => {
    const diff = aDiff([
      { change: 'added', node_id: 'u1', kind: 'uncharted', text: '', at: { parent_id: 'q1', slot: 'o3', label: 'It blinks' } },
      { change: 'changed', node_id: 'r1', field: 'text', before: 'Plug in', after: 'Plug it in' },
      removed('x1', 'a1'),
    ]);
    const words = changesInWords(diff, drawTree(aTree(), diff));
    expect(words.map(({ sentence }) => sentence)).toEqual([
      'Uncharted branch at the answer “It blinks” of “Does the printer show a light?”',
      'Text of “Plug it in”',
      'Action “Old x1” after “Restart the spooler”',
    ]);
    expect(words[1]?.texts).toEqual({ before: 'Plug in', after: 'Plug it in' });
    expect(countsInWords(diff)).toBe('1 added, 1 changed, 1 removed');
  });

  it('says so when nothing changes', () => {
    expect(countsInWords(aDiff([]))).toBe('Nothing changes');
  });
});
