import { BaseEdge, type Edge, type EdgeProps, getBezierPath, getSmoothStepPath } from '@xyflow/react';
import { memo } from 'react';
import type { PlacedEdge } from './tree-layout.ts';

export interface BranchData extends Record<string, unknown> {
  placed: PlacedEdge;
  isLit: boolean;
}
export type Branch = Edge<BranchData, 'branch'>;

const TRUNK = 22;

/** A way from one node to the next; a dashed curve where a goto leads back. */
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
  return <BaseEdge path={path} style={strokeOf(data)} />;
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
