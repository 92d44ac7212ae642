import type { DrawnNode } from '../tree/drawn-tree.ts';

/** One visible line of the outline, as an assistive technology reads it. */
export interface OutlineRow {
  drawn: DrawnNode;
  /** The words of the option that leads here. */
  label: string | null;
  level: number;
  position: number;
  siblings: number;
  parentId: string | null;
  state: 'leaf' | 'open' | 'collapsed';
}

/** The visible lines of the outline, top to bottom. */
export function outlineRows(roots: readonly DrawnNode[], collapsed: ReadonlySet<string>): OutlineRow[] {
  const rowsUnder = (drawn: DrawnNode, at: Omit<OutlineRow, 'drawn' | 'state'>): OutlineRow[] => {
    const state = stateOf(drawn, collapsed);
    const row: OutlineRow = { drawn, ...at, state };
    if (state !== 'open') return [row];
    const below = drawn.children.flatMap((child, index) =>
      rowsUnder(child.drawn, {
        label: child.label ?? (child.slot === 'otherwise' ? 'Otherwise' : null),
        level: at.level + 1,
        position: index + 1,
        siblings: drawn.children.length,
        parentId: drawn.id,
      }),
    );
    return [row, ...below];
  };
  return roots.flatMap((root, index) =>
    rowsUnder(root, { label: null, level: 1, position: index + 1, siblings: roots.length, parentId: null }),
  );
}

function stateOf(drawn: DrawnNode, collapsed: ReadonlySet<string>): OutlineRow['state'] {
  if (drawn.children.length === 0) return 'leaf';
  return collapsed.has(drawn.id) ? 'collapsed' : 'open';
}

/** What a key does in the outline: go to a row, or open or close the present one. */
export type OutlineMove = { go: string } | { toggle: string } | null;

/** The answer of the outline to an arrow key, Home or End, by the tree pattern of the ARIA practices. */
export function moveInOutline(rows: readonly OutlineRow[], currentId: string | null, key: string): OutlineMove {
  const index = rows.findIndex((row) => row.drawn.id === currentId);
  const row = rows[index];
  const goTo = (target: OutlineRow | undefined): OutlineMove => (target === undefined ? null : { go: target.drawn.id });
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[index + 1]);
    case 'ArrowUp':
      return goTo(rows[Math.max(0, index - 1)]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
      return openOrEnter(rows, index);
    case 'ArrowLeft':
      return row === undefined ? null : closeOrLeave(row);
    default:
      return null;
  }
}

function openOrEnter(rows: readonly OutlineRow[], index: number): OutlineMove {
  const row = rows[index];
  if (row === undefined || row.state === 'leaf') return null;
  if (row.state === 'collapsed') return { toggle: row.drawn.id };
  const next = rows[index + 1];
  return next === undefined ? null : { go: next.drawn.id };
}

function closeOrLeave(row: OutlineRow): OutlineMove {
  if (row.state === 'open') return { toggle: row.drawn.id };
  return row.parentId === null ? null : { go: row.parentId };
}
