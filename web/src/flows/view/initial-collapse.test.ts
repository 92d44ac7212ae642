import { describe, expect, it } from 'vitest';
import { outlineRows } from '../outline/outline-rows.ts';
import { aTree, aTreeOf } from '../tree/a-tree.ts';
import { drawTree } from '../tree/drawn-tree.ts';
import { initialCollapse } from './initial-collapse.ts';

describe('how a tree opens', () => {
  it('shows a small one whole', () => {
    expect(initialCollapse(drawTree(aTree()))).toEqual(new Set());
  });

  it.each([200, 500])('folds one of %i nodes to what can be read at once', (size) => {
    const roots = drawTree(aTreeOf(size));
    const shown = outlineRows(roots, initialCollapse(roots)).length;
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThanOrEqual(30);
  });

  it('keeps what changed in sight', () => {
    const changed = { change: 'changed', node_id: 'n190', field: 'text', before: 'a', after: 'b' } as const;
    const roots = drawTree(aTreeOf(200), { changes: [changed], counts: { added: 0, removed: 0, changed: 1, moved: 0 } });
    const rows = outlineRows(roots, initialCollapse(roots));
    expect(rows.map(({ drawn }) => drawn.id)).toContain('n190');
  });
});
