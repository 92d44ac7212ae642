import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { ChangeBadge } from '../changes/change-badge.tsx';
import { countInWords, type EvidenceCount } from '../evidence/evidence-counts.ts';
import { kindLook } from '../node/kind-look.ts';
import { kindWord } from '../node/kind-words.ts';
import type { OutlineRow } from './outline-rows.ts';

const INDENT = 14;
const MAX_INDENTED = 12;

export interface OutlineItemProps {
  row: OutlineRow;
  count: EvidenceCount | undefined;
  tabStop: 'here' | 'elsewhere';
  isSelected: boolean;
  onSelect: (id: string) => void;
  onToggle: (id: string) => void;
}

/** One line of the outline. */
export const OutlineItem = memo(function OutlineItem({ row, count, tabStop, isSelected, onSelect, onToggle }: OutlineItemProps) {
  const { drawn, level, label, state } = row;
  const isGhost = drawn.changes.includes('removed');
  const words = countInWords(count);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it answers the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      {...(state === 'leaf' ? {} : { 'aria-expanded': state === 'open' })}
      tabIndex={tabStop === 'here' ? 0 : -1}
      onClick={() => onSelect(drawn.id)}
      className={classNames(
        'flex cursor-pointer items-start gap-1.5 rounded-control py-1 pr-2 text-sm focus-visible:-outline-offset-2',
        isSelected ? 'bg-selected' : 'hover:bg-hover',
      )}
      style={{ paddingLeft: 4 + Math.min(level - 1, MAX_INDENTED) * INDENT }}
      data-node={drawn.id}
      data-testid="outline-item"
    >
      <Chevron state={state} onToggle={() => onToggle(drawn.id)} />
      <KindSign kind={drawn.kind} />
      <span className="min-w-0 flex-1">
        {label !== null && <span className="font-medium">{label || '(no words)'}: </span>}
        <span className={classNames('line-clamp-3', label !== null && 'inline', isGhost && 'text-muted line-through')}>
          {short(drawn.text)}
        </span>
        {words !== '' && <span className="block text-xs text-muted tabular-nums">{words}</span>}
      </span>
      {drawn.changes.map((change) => (
        <ChangeBadge key={change} change={change} />
      ))}
    </div>
  );
});

function Chevron({ state, onToggle }: { state: OutlineRow['state']; onToggle: () => void }) {
  if (state === 'leaf') return <span aria-hidden className="size-5 shrink-0" />;
  const Icon = state === 'open' ? ChevronDown : ChevronRight;
  return (
    <span
      aria-hidden
      className="grid size-5 shrink-0 place-items-center rounded-badge text-muted hover:bg-neutral-soft"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon className="size-3.5" />
    </span>
  );
}

function KindSign({ kind }: { kind: string }) {
  const { icon: Icon, ink } = kindLook(kind);
  return (
    <span className={classNames('flex h-5 shrink-0 items-center', ink)} title={kindWord(kind)}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{kindWord(kind)}: </span>
    </span>
  );
}

const SHOWN = 280;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text || '(no words)');
