import { describe, expect, it } from 'vitest';
import { aTree } from '../tree/a-tree.ts';
import { drawTree } from '../tree/drawn-tree.ts';
import { moveInOutline, outlineRows } from './outline-rows.ts';

const rows = (collapsed: string[] = []) => outlineRows(drawTree(aTree()), new Set(collapsed));

describe('the outline', () => {
  it('lists the nodes in reading order with level and place among their siblings', () => {
    expect(rows().map(({ drawn, level, position, siblings }) => [drawn.id, level, position, siblings])).toEqual([
      ['q1', 1, 1, 1],
      ['a1', 2, 1, 3],
      ['g1', 3, 1, 1],
      ['r1', 2, 2, 3],
      ['e1', 3, 1, 1],
      ['u1', 2, 3, 3],
    ]);
  });

  it('walks down and up and holds at the ends', () => {
    expect(moveInOutline(rows(), 'a1', 'ArrowDown')).toEqual({ go: 'g1' });
    expect(moveInOutline(rows(), 'q1', 'ArrowUp')).toEqual({ go: 'q1' });
    expect(moveInOutline(rows(), 'u1', 'ArrowDown')).toBeNull();
    expect(moveInOutline(rows(), 'q1', 'End')).toEqual({ go: 'u1' });
  });

  it('opens, enters, closes and leaves a branch with right and left', () => {
    expect(moveInOutline(rows(['a1']), 'a1', 'ArrowRight')).toEqual({ toggle: 'a1' });
    expect(moveInOutline(rows(), 'a1', 'ArrowRight')).toEqual({ go: 'g1' });
    expect(moveInOutline(rows(), 'a1', 'ArrowLeft')).toEqual({ toggle: 'a1' });
    expect(moveInOutline(rows(), 'g1', 'ArrowLeft')).toEqual({ go: 'a1' });
    expect(moveInOutline(rows(), 'g1', 'ArrowRight')).toBeNull();
  });
});
