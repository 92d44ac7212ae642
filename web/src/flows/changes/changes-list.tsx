import type { FlowDiff } from '@flowpilot/core/flows';
import { useMemo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { DrawnNode } from '../tree/drawn-tree.ts';
import type { TreeView } from '../view/use-tree-view.ts';
import { ChangeBadge } from './change-badge.tsx';
import { type ChangeInWords, changesInWords } from './change-words.ts';

/** The changes in words; each leads to its node in the drawing and the outline. */
export function ChangesList({ diff, roots, view }: { diff: FlowDiff; roots: readonly DrawnNode[]; view: TreeView }) {
  const changes = useMemo(() => changesInWords(diff, roots), [diff, roots]);
  if (changes.length === 0) return <p className="p-4 text-muted">Nothing changes.</p>;
  return (
    <ul className="divide-y divide-line" data-testid="changes">
      {changes.map((change) => (
        <li key={change.key}>
          <ChangeRow change={change} isSelected={change.nodeId === view.selectedId} onSelect={() => view.select(change.nodeId)} />
        </li>
      ))}
    </ul>
  );
}

function ChangeRow({ change, isSelected, onSelect }: { change: ChangeInWords; isSelected: boolean; onSelect: () => void }) {
  return (
    <button
      type="button"
      aria-current={isSelected || undefined}
      onClick={onSelect}
      className={classNames(
        'flex w-full items-start gap-2 px-3 py-2 text-left text-sm focus-visible:-outline-offset-2',
        isSelected ? 'bg-selected' : 'hover:bg-hover',
      )}
      data-testid="change"
    >
      <ChangeBadge change={change.change} />
      <span className="min-w-0 flex-1">
        {change.sentence}
        {change.texts && <BeforeAfter {...change.texts} />}
      </span>
    </button>
  );
}

function BeforeAfter({ before, after }: { before: string; after: string }) {
  return (
    <span className="mt-1 block space-y-0.5">
      {before !== '' && (
        <span className="block rounded-badge bg-removed-soft px-1.5 py-0.5">
          <span className="sr-only">Before: </span>
          <del className="line-clamp-6 text-removed">{before}</del>
        </span>
      )}
      {after !== '' && (
        <span className="block rounded-badge bg-added-soft px-1.5 py-0.5">
          <span className="sr-only">After: </span>
          <ins className="line-clamp-6 text-added no-underline">{after}</ins>
        </span>
      )}
    </span>
  );
}
