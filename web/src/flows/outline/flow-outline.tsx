import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { EvidenceCount } from '../evidence/evidence-counts.ts';
import type { DrawnNode } from '../tree/drawn-tree.ts';
import type { TreeView } from '../view/use-tree-view.ts';
import { OutlineItem } from './outline-item.tsx';
import { moveInOutline, type OutlineMove, outlineRows } from './outline-rows.ts';

export interface FlowOutlineProps {
  roots: readonly DrawnNode[];
  view: TreeView;
  /** What the tree is called for those who do not see it. */
  label: string;
  counts?: ReadonlyMap<string, EvidenceCount> | undefined;
}

/** The document as an outline: the same nodes and the same selection as the drawing, in words and by keyboard. */
export function FlowOutline({ roots, view, label, counts }: FlowOutlineProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineRows(roots, view.collapsed), [roots, view.collapsed]);
  const active = rows.some((row) => row.drawn.id === view.selectedId) ? view.selectedId : (rows[0]?.drawn.id ?? null);
  useFollowSelection(list, view.selectedId);

  const answer = (key: string): boolean => {
    const move = key === 'Enter' || key === ' ' ? chosen(active) : moveInOutline(rows, active, key);
    if (move === null) return false;
    if ('go' in move) view.select(move.go);
    else view.toggle(move.toggle);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && answer(event.key)) event.preventDefault();
  };

  return (
    <div ref={list} role="tree" aria-label={label} className="p-1.5" onKeyDown={onKeyDown} data-testid="flow-outline">
      {rows.map((row) => (
        <OutlineItem
          key={row.drawn.id}
          row={row}
          count={counts?.get(row.drawn.id)}
          tabStop={row.drawn.id === active ? 'here' : 'elsewhere'}
          isSelected={row.drawn.id === view.selectedId}
          onSelect={view.select}
          onToggle={view.toggle}
        />
      ))}
    </div>
  );
}

const chosen = (id: string | null): OutlineMove => (id === null ? null : { go: id });

/** Keeps the selected line in sight; moves the focus along only where it is in the outline already. */
function useFollowSelection(list: React.RefObject<HTMLDivElement | null>, selectedId: string | null): void {
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (selectedId === null || !item) return;
    if (list.current?.contains(document.activeElement)) item.focus({ preventScroll: true });
    scrollInside(item);
  }, [list, selectedId]);
}

/** Scrolls the nearest scrolling ancestor alone: the page itself stays where the reader left it. */
function scrollInside(item: HTMLElement): void {
  const frame = item.closest<HTMLElement>('[data-scrolls]');
  if (!frame) return;
  const top = item.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  if (top < 0 || top + item.offsetHeight > frame.clientHeight) frame.scrollTop += top - frame.clientHeight / 3;
}
