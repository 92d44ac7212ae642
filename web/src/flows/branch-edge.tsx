import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath, getSmoothStepPath } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { PlacedEdge } from './tree-layout.ts';

export interface BranchData extends Record<string, unknown> {
  placed: PlacedEdge;
  isLit: boolean;
}
export type Branch = Edge<BranchData, 'branch'>;

const TRUNK = 22;
const LABEL = 146;

/** A way from one node to the next with the words of its answer; a dashed curve where a goto leads back. */
export const BranchEdge = memo(function BranchEdge(props: EdgeProps<Branch>) {
  const { data, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const ends = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  if (data?.placed.kind === 'back') {
    const [path] = getBezierPath({ ...ends, curvature: 0.35 });
    return (
      <BaseEdge
        path={path}
        style={{ stroke: 'var(--node-goto)', strokeDasharray: '5 5', strokeWidth: data.isLit ? 2 : 1, opacity: data.isLit ? 1 : 0.5 }}
      />
    );
  }
  const [path] = getSmoothStepPath({ ...ends, borderRadius: 6, centerX: sourceX + TRUNK });
  return (
    <>
      <BaseEdge path={path} style={strokeOf(data)} />
      <EdgeWords words={data?.placed.label ?? null} x={targetX} y={targetY} isLit={data?.isLit ?? false} />
    </>
  );
});

function strokeOf(data: BranchData | undefined): React.CSSProperties {
  const change = data?.placed.changes[0];
  const lit = data?.isLit ? 'var(--accent)' : 'var(--line-strong)';
  return {
    stroke: change === undefined ? lit : `var(--diff-${change}-line)`,
    strokeWidth: change === undefined && !data?.isLit ? 1.25 : 2,
    ...(change === 'removed' ? { strokeDasharray: '4 3' } : {}),
  };
}

function EdgeWords({ words, x, y, isLit }: { words: string | null; x: number; y: number; isLit: boolean }) {
  if (words === null) return null;
  return (
    <EdgeLabelRenderer>
      <div
        className={classNames(
          'nodrag nopan absolute line-clamp-2 rounded-badge bg-canvas px-1.5 text-xs/[15px] font-medium text-muted',
          isLit && 'text-accent-text',
        )}
        style={{ maxWidth: LABEL, transform: `translate(-100%, -50%) translate(${x - 8}px, ${y}px)` }}
        title={words}
      >
        {words || '(no words)'}
      </div>
    </EdgeLabelRenderer>
  );
}
