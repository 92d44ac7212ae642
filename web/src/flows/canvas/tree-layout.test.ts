import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { aTree, aTreeOf } from '../tree/a-tree.ts';
import { drawTree } from '../tree/drawn-tree.ts';
import { layoutTree, type PlacedNode, type TreeLayout } from './tree-layout.ts';

const laidOut = (root: FlowNode, collapsed: string[] = []): TreeLayout => layoutTree(drawTree(root), { collapsed: new Set(collapsed) });
const placed = (layout: TreeLayout, id: string): PlacedNode => {
  const node = layout.nodes.find((candidate) => candidate.drawn.id === id);
  if (node === undefined) throw new Error(`${id} is not drawn`);
  return node;
};
const overlap = (a: PlacedNode, b: PlacedNode): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the layout of a tree', () => {
  it('draws every node once and an edge into each but the root', () => {
    const layout = laidOut(aTree());
    expect(layout.nodes.map((node) => node.drawn.id).sort()).toEqual(['a1', 'e1', 'g1', 'q1', 'r1', 'u1']);
    expect(
      layout.edges
        .filter((edge) => edge.kind === 'tree')
        .map((edge) => edge.to)
        .sort(),
    ).toEqual(['a1', 'e1', 'g1', 'r1', 'u1']);
  });

  it('keeps the options in their order from top to bottom', () => {
    const layout = laidOut(aTree());
    expect(placed(layout, 'a1').y).toBeLessThan(placed(layout, 'r1').y);
    expect(placed(layout, 'r1').y).toBeLessThan(placed(layout, 'u1').y);
  });

  it('writes the words of the option on its edge, and what a failed fix leads to', () => {
    const labels = new Map(laidOut(aTree()).edges.map((edge) => [edge.to, edge.label]));
    expect(labels.get('a1')).toBe('Yes');
    expect(labels.get('e1')).toBe('Otherwise');
  });

  it('links a goto back to its target without moving anything', () => {
    const layout = laidOut(aTree());
    expect(layout.edges.find((edge) => edge.kind === 'back')).toMatchObject({ from: 'g1', to: 'q1' });
    expect(placed(layout, 'g1').x).toBeGreaterThan(placed(layout, 'a1').x);
  });

  it('links a goto to the collapsed node that hides its target', () => {
    const tree: FlowNode = {
      id: 'q',
      kind: 'question',
      text: 'Which?',
      options: [
        { id: 'a', label: 'A', then: { id: 'act', kind: 'action', text: 'Do', then: { id: 'deep', kind: 'resolution', text: 'Done' } } },
        { id: 'b', label: 'B', then: { id: 'jump', kind: 'goto', target: 'deep' } },
      ],
    };
    expect(laidOut(tree, ['act']).edges.find((edge) => edge.kind === 'back')?.to).toBe('act');
  });

  it('hides what lies under a collapsed node and counts it', () => {
    const layout = laidOut(aTree(), ['r1']);
    expect(layout.nodes.map((node) => node.drawn.id)).not.toContain('e1');
    expect(placed(layout, 'r1')).toMatchObject({ isCollapsed: true, hidden: { nodes: 1, changed: 0 } });
  });

  it.each([50, 200, 500])('places %i nodes without one over another', (size) => {
    const { nodes } = laidOut(aTreeOf(size));
    expect(nodes).toHaveLength(size);
    const clashes = nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => overlap(a, b)));
    expect(clashes).toEqual([]);
  });
});
