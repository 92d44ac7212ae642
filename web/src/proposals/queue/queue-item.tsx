import type { ProposalSummary } from '@flowpilot/core/proposals';
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';
import { domainWord, plural } from '../../ui/words.ts';
import { ConfidenceBadge } from '../detail/confidence-badge.tsx';

export interface QueueItemProps {
  proposal: ProposalSummary;
  isSelected: boolean;
  isMarked: boolean;
  onSelect: (id: string) => void;
  /** Absent where the caller may not decide. */
  onMark?: ((id: string) => void) | undefined;
}

/** One proposal of the queue. */
export const QueueItem = memo(function QueueItem({ proposal, isSelected, isMarked, onSelect, onMark }: QueueItemProps) {
  return (
    <li className={classNames('relative flex gap-1 pl-1', isSelected ? 'bg-selected' : 'hover:bg-hover')} data-proposal={proposal.id}>
      {isSelected && <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
      {onMark && (
        <label className="grid w-8 shrink-0 cursor-pointer place-items-center self-start pt-3 pb-3">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            aria-label={`Mark ${proposal.title}`}
            checked={isMarked}
            onChange={() => onMark(proposal.id)}
            data-testid="mark"
          />
        </label>
      )}
      <button
        type="button"
        aria-current={isSelected || undefined}
        onClick={() => onSelect(proposal.id)}
        className={classNames('min-w-0 flex-1 py-2.5 pr-3 text-left focus-visible:-outline-offset-2', !onMark && 'pl-2')}
        data-testid="review-list-item"
      >
        <span className="line-clamp-2 font-medium">{proposal.title}</span>
        <span className="mt-1.5 flex flex-wrap items-center gap-1.5">
          <WordBadge kind="proposal_type" value={proposal.proposal_type} />
          <ConfidenceBadge score={proposal.confidence_score} />
          {proposal.status !== 'pending' && <WordBadge kind="proposal_status" value={proposal.status} />}
        </span>
        <span className="mt-1.5 block text-xs text-muted tabular-nums">
          {domainWord(proposal.problem_domain)} · {plural(proposal.supporting_session_count, 'session')} ·{' '}
          <RelativeTime at={proposal.created_at} />
        </span>
      </button>
    </li>
  );
});
