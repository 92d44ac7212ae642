import { useReactFlow } from '@xyflow/react';
import { FoldHorizontal, Maximize, Minus, Plus, UnfoldHorizontal } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import type { TreeView } from '../view/use-tree-view.ts';

/** Fit, zoom and collapse, by buttons; at the top, where the review page's decisions do not lie over them. */
export function CanvasControls({ view, onFit }: { view: TreeView; onFit: () => void }) {
  const canvas = useReactFlow();
  return (
    <div className="absolute top-2 right-2 z-10 flex gap-0.5 rounded-control border border-line bg-surface p-0.5 shadow-panel">
      <IconButton icon={Maximize} label="Fit the whole flow" size="small" onClick={onFit} data-testid="canvas-fit" />
      <IconButton icon={Minus} label="Zoom out" size="small" onClick={() => canvas.zoomOut()} />
      <IconButton icon={Plus} label="Zoom in" size="small" onClick={() => canvas.zoomIn()} />
      <IconButton icon={FoldHorizontal} label="Collapse all" size="small" onClick={view.collapseAll} data-testid="collapse-all" />
      <IconButton icon={UnfoldHorizontal} label="Expand all" size="small" onClick={view.expandAll} data-testid="expand-all" />
    </div>
  );
}
