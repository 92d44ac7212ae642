import { useCallback, useMemo, useState } from 'react';
import { ancestorsOf, type DrawnNode, walkDrawn } from '../tree/drawn-tree.ts';
import { initialCollapse } from './initial-collapse.ts';

/** What the drawing and the outline of one document share: the selected node and the collapsed ones. */
export interface TreeView {
  selectedId: string | null;
  collapsed: ReadonlySet<string>;
  /** Selects a node and opens what hides it. */
  select: (id: string) => void;
  toggle: (id: string) => void;
  expandAll: () => void;
  collapseAll: () => void;
}

export interface TreeViewState {
  roots: readonly DrawnNode[];
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The shared state of a document's views; the selection is the caller's, so that it can live in the address. */
export function useTreeView({ roots, selectedId, onSelect }: TreeViewState): TreeView {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => withoutAbove(roots, selectedId));
  const select = useCallback(
    (id: string) => {
      const above = ancestorsOf(roots, id);
      setCollapsed((before) => (above.some((hiding) => before.has(hiding)) ? without(before, above) : before));
      onSelect(id);
    },
    [roots, onSelect],
  );
  const toggle = useCallback(
    (id: string) => setCollapsed((before) => (before.has(id) ? without(before, [id]) : new Set([...before, id]))),
    [],
  );
  const expandAll = useCallback(() => setCollapsed(new Set()), []);
  const collapseAll = useCallback(() => setCollapsed(new Set(branching(roots))), [roots]);
  return useMemo(
    () => ({ selectedId, collapsed, select, toggle, expandAll, collapseAll }),
    [selectedId, collapsed, select, toggle, expandAll, collapseAll],
  );
}

/** How the tree opens, with the node in sight that the address selects. */
function withoutAbove(roots: readonly DrawnNode[], selectedId: string | null): ReadonlySet<string> {
  const folded = initialCollapse(roots);
  return selectedId === null ? folded : without(folded, ancestorsOf(roots, selectedId));
}

const without = (set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...set].filter((id) => !ids.includes(id)));

/** Every node that could be closed below the roots: the first steps stay in sight. */
function branching(roots: readonly DrawnNode[]): string[] {
  const below = roots.flatMap((root) => root.children.map((child) => child.drawn));
  return walkDrawn(below)
    .filter((drawn) => drawn.children.length > 0)
    .map((drawn) => drawn.id);
}
