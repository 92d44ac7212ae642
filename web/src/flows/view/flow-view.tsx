import type { FlowDiff, FlowNode } from '@flowpilot/core/flows';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { ChangeLegend } from '../changes/change-badge.tsx';
import { countsInWords } from '../changes/change-words.ts';
import { ChangesList } from '../changes/changes-list.tsx';
import type { EvidenceCount } from '../evidence/evidence-counts.ts';
import { FlowOutline } from '../outline/flow-outline.tsx';
import { type DrawnNode, drawTree } from '../tree/drawn-tree.ts';
import { type TreeView, useTreeView } from './use-tree-view.ts';

const FlowCanvas = lazy(async () => ({ default: (await import('../canvas/flow-canvas.tsx')).FlowCanvas }));

export interface FlowViewProps {
  tree: FlowNode;
  /** The difference that made this tree; null shows the tree alone. */
  diff?: FlowDiff | null | undefined;
  counts?: ReadonlyMap<string, EvidenceCount> | undefined;
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** What the tree is called, for those who do not see it. */
  label: string;
  /** What stands under the outline: the selected node with its evidence. */
  aside?: ReactNode;
}

/** A flow document in two views that share one selection: drawn, and in words beside it; with a difference, what changes is the first of the words. */
export function FlowView({ tree, diff = null, counts, selectedId, onSelect, label, aside }: FlowViewProps) {
  const roots = useMemo(() => drawTree(tree, diff), [tree, diff]);
  const view = useTreeView({ roots, selectedId, onSelect });
  return (
    <div className="@container" data-testid="flow-view">
      <div className="grid gap-3 @2xl:grid-cols-[minmax(0,1fr)_minmax(250px,33%)]">
        <div className="flex h-[340px] flex-col overflow-hidden rounded-panel border border-line bg-canvas @2xl:h-(--canvas-height)">
          {diff !== null && (
            <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-surface px-3 py-1.5 text-sm">
              <span className="font-medium">{countsInWords(diff)}</span>
              <ChangeLegend />
            </header>
          )}
          <div className="min-h-0 flex-1">
            <Suspense fallback={<Skeleton className="size-full rounded-none" />}>
              <FlowCanvas roots={roots} view={view} label={label} counts={counts} />
            </Suspense>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3 @2xl:h-(--canvas-height)">
          <Words roots={roots} view={view} label={label} counts={counts} diff={diff} />
          {aside}
        </div>
      </div>
    </div>
  );
}

interface WordsProps {
  roots: readonly DrawnNode[];
  view: TreeView;
  label: string;
  counts: ReadonlyMap<string, EvidenceCount> | undefined;
  diff: FlowDiff | null;
}

function Words({ roots, view, label, counts, diff }: WordsProps) {
  const outline = <FlowOutline roots={roots} view={view} label={label} counts={counts} />;
  const frame = 'min-h-0 flex-1 overflow-hidden rounded-panel border border-line bg-surface';
  if (diff === null) {
    return (
      <div className={frame}>
        <div data-scrolls className="max-h-[420px] overflow-y-auto @2xl:h-full @2xl:max-h-none">
          {outline}
        </div>
      </div>
    );
  }
  const pane = 'max-h-[420px] min-h-0 flex-1 overflow-y-auto pt-0 @2xl:max-h-none';
  return (
    <Tabs defaultValue="changes" className={`${frame} flex flex-col`}>
      <TabList className="px-2">
        <Tab value="changes">Changes</Tab>
        <Tab value="outline" data-testid="outline-tab">
          Outline
        </Tab>
      </TabList>
      <TabPanel value="changes" className={pane}>
        <ChangesList diff={diff} roots={roots} view={view} />
      </TabPanel>
      <TabPanel value="outline" data-scrolls className={pane}>
        {outline}
      </TabPanel>
    </Tabs>
  );
}
