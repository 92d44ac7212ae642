import '@xyflow/react/dist/base.css';
import './flow-canvas.css';
import { Background, MiniMap, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { EvidenceCount } from '../evidence/evidence-counts.ts';
import type { DrawnNode } from '../tree/drawn-tree.ts';
import type { TreeView } from '../view/use-tree-view.ts';
import { BeyondHint } from './beyond-hint.tsx';
import { type Branch, BranchEdge } from './branch-edge.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { type CardNode, FlowCard } from './flow-card.tsx';
import { layoutTree, type TreeLayout } from './tree-layout.ts';
import { useCanvasView } from './use-canvas-view.ts';

export interface FlowCanvasProps {
  roots: readonly DrawnNode[];
  view: TreeView;
  label: string;
  counts?: ReadonlyMap<string, EvidenceCount> | undefined;
}

const NODE_TYPES = { card: FlowCard };
const EDGE_TYPES = { branch: BranchEdge };
const MAP_FROM = 30;
const DRAW_VISIBLE_ONLY_FROM = 120;

/** The tree drawn, to look at: fit, zoom, collapse, select. The outline beside it is its text and its way by keyboard. */
export function FlowCanvas(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ roots, view, label, counts }: FlowCanvasProps) {
  const placed = useMemo(
    () => layoutTree(roots, { collapsed: view.collapsed, hasBadges: (id) => counts?.has(id) ?? false }),
    [roots, view.collapsed, counts],
  );
  const nodes = useMemo(() => placed.nodes.map((node) => cardOf(node, view, counts)), [placed, view, counts]);
  const edges = useMemo(() => branchesOf(placed, view.selectedId), [placed, view.selectedId]);
  const { frame, onInit, fit } = useCanvasView(placed, view.selectedId);
  return (
    <section
      ref={frame}
      aria-label={`${label}, drawn. The outline says the same in words.`}
      className="relative size-full"
      data-testid="flow-canvas"
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onInit={onInit}
        onNodeClick={(_event, node) => view.select(node.id)}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        zoomOnScroll={false}
        minZoom={0.05}
        maxZoom={1.5}
        onlyRenderVisibleElements={placed.nodes.length > DRAW_VISIBLE_ONLY_FROM}
      >
        <Background color="var(--line)" gap={20} size={1} />
        {placed.nodes.length > MAP_FROM && <Overview />}
      </ReactFlow>
      <CanvasControls view={view} onFit={fit} />
      <BeyondHint placed={placed} onFit={fit} />
    </section>
  );
}

function Overview() {
  return (
    <MiniMap
      pannable
      ariaLabel="Overview of the drawing"
      bgColor="var(--surface)"
      maskColor="color-mix(in srgb, var(--surface-sunken) 65%, transparent)"
      nodeColor="var(--line-strong)"
      className="max-sm:hidden"
      style={{ width: 150, height: 100, border: '1px solid var(--line)', borderRadius: 6 }}
    />
  );
}

function cardOf(placed: TreeLayout['nodes'][number], view: TreeView, counts: FlowCanvasProps['counts']): CardNode {
  const { id } = placed.drawn;
  return {
    id,
    type: 'card',
    position: { x: placed.x, y: placed.y },
    width: placed.width,
    height: placed.height,
    data: { placed, count: counts?.get(id), isSelected: id === view.selectedId, onToggle: view.toggle },
  };
}

function branchesOf(placed: TreeLayout, selectedId: string | null): Branch[] {
  return placed.edges.map((edge) => ({
    id: edge.id,
    type: 'branch',
    source: edge.from,
    target: edge.to,
    ...(edge.kind === 'back' ? { targetHandle: 'back' } : {}),
    data: { placed: edge, isLit: selectedId !== null && (edge.from === selectedId || edge.to === selectedId) },
  }));
}
