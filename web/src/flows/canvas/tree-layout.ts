import { Graph, layout } from '@dagrejs/dagre';
import { type Change, type DrawnNode, walkDrawn } from '../tree/drawn-tree.ts';

/** Measures of the drawing in pixels; a card shows at most `maxLines` lines of its text. */
export const CARD = {
  width: 232,
  chrome: 38,
  line: 18,
  maxLines: 4,
  charactersPerLine: 33,
  badges: 22,
  /** The line above a card with the words of the answer that leads to it. */
  label: 20,
  rankGap: 52,
  gap: 14,
} as const;

export interface PlacedNode {
  drawn: DrawnNode;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The words of the answer that leads here, above the card. */
  label: string | null;
  isCollapsed: boolean;
  /** Nodes hidden under this one, and how many of them carry a change. */
  hidden: { nodes: number; changed: number };
}

export interface PlacedEdge {
  id: string;
  from: string;
  to: string;
  label: string | null;
  /** `tree` leads on to a child; `back` is where a goto goes on. */
  kind: 'tree' | 'back';
  changes: readonly Change[];
}

export interface TreeLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  width: number;
  height: number;
}

/** What the layout needs to know beside the tree: the collapsed nodes, and which cards carry a line of badges. */
export interface LayoutChoices {
  collapsed: ReadonlySet<string>;
  hasBadges?: (id: string) => boolean;
}

/** Places the tree from left to right, options in their order from top to bottom; gotos add dashed links that move nothing. */
export function layoutTree(roots: readonly DrawnNode[], choices: LayoutChoices): TreeLayout {
  const visible = roots.flatMap((root) => visibleUnder(root, choices.collapsed));
  const treeEdges = visible.flatMap((drawn) => edgesOf(drawn, choices.collapsed));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: CARD.gap, ranksep: CARD.rankGap, ranker: 'tight-tree' });
  const labels = new Map(treeEdges.map((edge) => [edge.to, edge.label]));
  for (const drawn of visible) graph.setNode(drawn.id, boxOf(drawn, labels, choices));
  for (const edge of treeEdges) graph.setEdge(edge.from, edge.to, {});
  layout(graph, { disableOptimalOrderHeuristic: true });

  const nodes = visible.map((drawn) => place(drawn, { box: graph.node(drawn.id), label: labels.get(drawn.id) ?? null }, choices.collapsed));
  return { nodes, edges: [...treeEdges, ...backEdges(roots, choices.collapsed)], ...extent(nodes) };
}

/** The height of a node's card: its text up to four lines, and a line of badges where it has any. */
export function cardHeight(drawn: DrawnNode, choices: LayoutChoices): number {
  const lines = Math.min(CARD.maxLines, Math.max(1, Math.ceil(drawn.text.length / CARD.charactersPerLine)));
  const badges = drawn.changes.length > 0 || (choices.hasBadges?.(drawn.id) ?? false) ? CARD.badges : 0;
  return CARD.chrome + lines * CARD.line + badges;
}

function visibleUnder(drawn: DrawnNode, collapsed: ReadonlySet<string>): DrawnNode[] {
  if (collapsed.has(drawn.id)) return [drawn];
  return [drawn, ...drawn.children.flatMap((child) => visibleUnder(child.drawn, collapsed))];
}

function edgesOf(drawn: DrawnNode, collapsed: ReadonlySet<string>): PlacedEdge[] {
  if (collapsed.has(drawn.id)) return [];
  return drawn.children.map(({ slot, label, drawn: child }) => ({
    id: `${drawn.id}/${slot}/${child.id}`,
    from: drawn.id,
    to: child.id,
    label: label ?? (slot === 'otherwise' ? 'Otherwise' : null),
    kind: 'tree',
    changes: child.changes.filter((change) => change !== 'changed'),
  }));
}

/** Links of visible gotos, to their target or to the collapsed node that hides it. */
function backEdges(roots: readonly DrawnNode[], collapsed: ReadonlySet<string>): PlacedEdge[] {
  const standIn = standIns(roots, collapsed);
  return roots
    .flatMap((root) => visibleUnder(root, collapsed))
    .flatMap((drawn) => {
      const to = drawn.target === null ? undefined : standIn.get(drawn.target);
      if (to === undefined) return [];
      return [{ id: `${drawn.id}/goto/${to}`, from: drawn.id, to, label: null, kind: 'back' as const, changes: drawn.changes }];
    });
}

/** For every node the one that stands for it in the drawing: itself, or the collapsed node above it. */
function standIns(roots: readonly DrawnNode[], collapsed: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (drawn: DrawnNode, hiddenBy: string | null): void => {
    found.set(drawn.id, hiddenBy ?? drawn.id);
    const below = hiddenBy ?? (collapsed.has(drawn.id) ? drawn.id : null);
    for (const child of drawn.children) visit(child.drawn, below);
  };
  for (const root of roots) visit(root, null);
  return found;
}

interface Box {
  x?: number;
  y?: number;
  width: number;
  height: number;
}

/** A card with the line above it, as the layout makes room for it. */
function boxOf(drawn: DrawnNode, labels: ReadonlyMap<string, string | null>, choices: LayoutChoices): Box {
  const isLabelled = typeof labels.get(drawn.id) === 'string';
  return { width: CARD.width, height: cardHeight(drawn, choices) + (isLabelled ? CARD.label : 0) };
}

function place(drawn: DrawnNode, { box, label }: { box: Box; label: string | null }, collapsed: ReadonlySet<string>): PlacedNode {
  const isCollapsed = collapsed.has(drawn.id) && drawn.children.length > 0;
  const under = isCollapsed ? walkDrawn(drawn.children.map((child) => child.drawn)) : [];
  const above = label === null ? 0 : CARD.label;
  return {
    drawn,
    // dagre answers centres; the drawing wants corners.
    x: (box.x ?? 0) - box.width / 2,
    y: (box.y ?? 0) - box.height / 2 + above,
    width: box.width,
    height: box.height - above,
    label,
    isCollapsed,
    hidden: { nodes: under.length, changed: under.filter((node) => node.changes.length > 0).length },
  };
}

function extent(nodes: readonly PlacedNode[]): { width: number; height: number } {
  return {
    width: Math.max(0, ...nodes.map((node) => node.x + node.width)),
    height: Math.max(0, ...nodes.map((node) => node.y + node.height)),
  };
}
