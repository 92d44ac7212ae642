import type { ProposalSummary } from '@flowpilot/core/proposals';
import { CircleCheck, CircleX } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { reviewOffer } from './review-offer.ts';
import type { BulkResult } from './use-decide-many.ts';
import type { PlainAction } from './use-decide-one.ts';

/** Several proposals decided together: approve counts those for which it can work. */
export function BulkBar({
  marked,
  onDecide,
  onClear,
}: {
  marked: readonly ProposalSummary[];
  onDecide: (action: PlainAction) => void;
  onClear: () => void;
}) {
  if (marked.length === 0) return null;
  const approvable = marked.filter((proposal) => reviewOffer(proposal).actions.includes('approve')).length;
  return (
    <section
      aria-label="Marked proposals"
      className="flex flex-wrap items-center gap-1.5 border-y border-line bg-selected px-3 py-2 text-sm"
      data-testid="bulk-bar"
    >
      <span className="mr-auto font-medium tabular-nums">{marked.length} marked</span>
      {approvable > 0 && (
        <Button size="small" look="primary" onClick={() => onDecide('approve')} data-testid="bulk-approve">
          Approve {approvable === marked.length ? '' : `${approvable} of them`}
        </Button>
      )}
      <Button size="small" onClick={() => onDecide('dismiss')} data-testid="bulk-dismiss">
        Dismiss
      </Button>
      <Button size="small" onClick={() => onDecide('reject')} data-testid="bulk-reject">
        Reject
      </Button>
      <Button size="small" look="quiet" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

/** How each of several decisions fared. */
export function BulkResults({ results, onClose }: { results: readonly BulkResult[] | null; onClose: () => void }) {
  if (results === null) return null;
  const done = results.filter(({ problem }) => problem === null).length;
  return (
    <section
      aria-label="What came of it"
      role="status"
      className="border-y border-line bg-surface px-3 py-2 text-sm"
      data-testid="bulk-results"
    >
      <div className="flex items-center justify-between gap-2">
        <p className="font-medium tabular-nums">
          {done} of {results.length} decided
        </p>
        <Button size="small" look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <ul className="mt-1 max-h-60 space-y-1 overflow-y-auto">
        {results.map(({ id, title, problem }) => (
          <li key={id} className="flex items-start gap-1.5" data-testid="bulk-result">
            {problem === null ? (
              <CircleCheck aria-label="Decided" className="mt-0.5 size-4 shrink-0 text-positive" />
            ) : (
              <CircleX aria-label="Not decided" className="mt-0.5 size-4 shrink-0 text-negative" />
            )}
            <span className="min-w-0">
              <span className="line-clamp-1">{title}</span>
              {problem !== null && <span className="block text-muted">{problem}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
