import { useStore } from '@xyflow/react';
import { Maximize } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { plural } from '../../ui/words.ts';
import { countBeyond } from './first-view.ts';
import type { TreeLayout } from './tree-layout.ts';

/** Says that the drawing goes on beyond its frame, and shows it whole when asked. */
export function BeyondHint({ placed, onFit }: { placed: TreeLayout; onFit: () => void }) {
  const beyond = useStore(({ width, height, transform: [x, y, zoom] }) =>
    width === 0 ? 0 : countBeyond(placed.nodes, { width, height }, { x, y, zoom }),
  );
  if (beyond === 0) return null;
  return (
    <Button size="small" icon={Maximize} onClick={onFit} className="absolute bottom-2 left-2 z-10 shadow-panel" data-testid="canvas-beyond">
      {plural(beyond, 'more step')}
      <span className="max-sm:sr-only">beyond this view</span>
    </Button>
  );
}
