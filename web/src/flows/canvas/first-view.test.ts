import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { aTree } from '../tree/a-tree.ts';
import { drawTree } from '../tree/drawn-tree.ts';
import { countBeyond, firstView, ZOOM } from './first-view.ts';
import { layoutTree, type TreeLayout } from './tree-layout.ts';

const FRAME = { width: 700, height: 500 };
const place = (tree: FlowNode) => layoutTree(drawTree(tree, null), { collapsed: new Set(), hasBadges: () => false });
const changedAt = (placed: TreeLayout, nth: number): TreeLayout => ({
  ...placed,
  nodes: placed.nodes.map((node, at) => (at === nth ? { ...node, drawn: { ...node.drawn, changes: ['added'] } } : node)),
});

/** Actions one after the other: far wider than the frame. */
function chain(length: number): FlowNode {
  const end: FlowNode = { id: 'end', kind: 'resolution', text: 'Done' };
  return Array.from({ length }, (_, at) => length - at).reduce<FlowNode>(
    (then, nth) => ({ id: `n${nth}`, kind: 'action', text: `Step ${nth}`, then }),
    end,
  );
}

describe('the first view of a drawing', () => {
  it('shows a tree whole where its words can be read', () => {
    const placed = place(aTree());
    const view = firstView(placed, { width: 1600, height: 1200 });
    expect(countBeyond(placed.nodes, { width: 1600, height: 1200 }, view)).toBe(0);
  });

  it('begins at the first step of a tree that is too wide, and counts what lies beyond', () => {
    const placed = place(chain(20));
    const view = firstView(placed, FRAME);
    expect(view.zoom).toBe(ZOOM.close);
    expect(view.x).toBeGreaterThanOrEqual(0);
    const beyond = countBeyond(placed.nodes, FRAME, view);
    expect(beyond).toBeGreaterThan(10);
    expect(beyond).toBeLessThan(placed.nodes.length);
  });

  it('begins at what changes, wherever in a wide tree that is', () => {
    const placed = changedAt(place(chain(20)), 15);
    const view = firstView(placed, FRAME);
    expect(countBeyond(placed.nodes.slice(15, 16), FRAME, view)).toBe(0);
    expect(countBeyond(placed.nodes.slice(0, 1), FRAME, view)).toBe(1);
  });
});
