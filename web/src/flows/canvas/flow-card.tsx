import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { CHANGE_EDGES, ChangeBadge } from '../changes/change-badge.tsx';
import type { EvidenceCount } from '../evidence/evidence-counts.ts';
import { kindLook } from '../node/kind-look.ts';
import { kindWord } from '../node/kind-words.ts';
import type { PlacedNode } from './tree-layout.ts';

/** What a card of the drawing shows. */
export interface CardData extends Record<string, unknown> {
  placed: PlacedNode;
  count: EvidenceCount | undefined;
  isSelected: boolean;
  onToggle: (id: string) => void;
}
export type CardNode = Node<CardData, 'card'>;

/** A node of the drawing: kind in shape and word, its text, what past sessions say, and what the change does to it. */
export const FlowCard = memo(function FlowCard({ data }: NodeProps<CardNode>) {
  const { placed, count, isSelected, onToggle } = data;
  const { drawn } = placed;
  const { icon: Icon, ink, edge, tint } = kindLook(drawn.kind);
  const first = drawn.changes[0];
  const isGhost = drawn.changes.includes('removed');
  return (
    <div className="relative size-full">
      <AnswerWords words={placed.label} isSelected={isSelected} />
      <Handle type="target" position={Position.Left} className="invisible" />
      <Handle type="target" position={Position.Top} id="back" className="invisible" />
      <div
        className={classNames(
          'flex size-full cursor-pointer flex-col overflow-hidden rounded-control border bg-surface text-left shadow-panel',
          edge,
          first && CHANGE_EDGES[first],
          isSelected && 'outline-2 outline-offset-2 outline-focus',
        )}
        title={drawn.text}
      >
        <div className={classNames('flex h-6 shrink-0 items-center gap-1.5 px-2 text-xs font-medium', tint, ink)}>
          <Icon aria-hidden className="size-3.5" />
          {kindWord(drawn.kind)}
          <CollapseToggle placed={placed} onToggle={onToggle} />
        </div>
        <p className={classNames('line-clamp-4 px-2 pt-1 text-sm/[18px]', isGhost && 'text-muted line-through')}>
          {drawn.text || '(no words)'}
        </p>
        <CardFoot placed={placed} count={count} />
      </div>
      <Handle type="source" position={Position.Right} className="invisible" />
    </div>
  );
});

/** The answer that leads here, above the card where its way comes in. */
function AnswerWords({ words, isSelected }: { words: string | null; isSelected: boolean }) {
  if (words === null) return null;
  return (
    <p
      className={classNames(
        'absolute bottom-full left-0 max-w-full truncate pb-0.5 text-xs/4 font-semibold',
        isSelected ? 'text-accent-text' : 'text-muted',
      )}
      title={words}
    >
      {words || '(no words)'}
    </p>
  );
}

function CollapseToggle({ placed, onToggle }: { placed: PlacedNode; onToggle: (id: string) => void }) {
  if (placed.drawn.children.length === 0) return null;
  const { nodes, changed } = placed.hidden;
  const Icon = placed.isCollapsed ? ChevronsRight : ChevronsLeft;
  return (
    <button
      type="button"
      // The outline is the way by keyboard; in the drawing five hundred stops would be in the way.
      tabIndex={-1}
      aria-label={placed.isCollapsed ? 'Show what follows' : 'Hide what follows'}
      className="nodrag nopan ml-auto flex h-6 min-w-6 items-center justify-center gap-1 rounded-badge px-1 text-muted tabular-nums hover:bg-hover"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(placed.drawn.id);
      }}
    >
      {placed.isCollapsed && `${nodes} hidden${changed > 0 ? `, ${changed} changed` : ''}`}
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}

function CardFoot({ placed, count }: { placed: PlacedNode; count: EvidenceCount | undefined }) {
  const { changes } = placed.drawn;
  if (changes.length === 0 && count === undefined) return null;
  return (
    <div className="mt-auto flex items-center gap-1.5 overflow-hidden px-2 pb-1 text-xs whitespace-nowrap text-muted tabular-nums">
      {changes.map((change) => (
        <ChangeBadge key={change} change={change} />
      ))}
      {count !== undefined && <span>{count.sessions === 1 ? '1 session' : `${count.sessions} sessions`}</span>}
      {count !== undefined && count.worked > 0 && <span className="text-positive">✓ {count.worked} worked</span>}
      {count !== undefined && count.failed > 0 && <span className="text-negative">✕ {count.failed} failed</span>}
    </div>
  );
}
