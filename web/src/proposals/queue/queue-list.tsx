import { ClipboardCheck } from 'lucide-react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Pagination } from '../../ui/load-more.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { QueueItem } from './queue-item.tsx';
import { QUEUE_LIMIT, type ReviewState } from './review-state.ts';
import type { useQueue } from './use-queue.ts';

export interface QueueListProps {
  queue: ReturnType<typeof useQueue>;
  state: ReviewState;
  selectedId: string | null;
  marked: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onMark?: ((id: string) => void) | undefined;
  onChange: (patch: Partial<ReviewState>) => void;
}

/** The proposals under the present filters, one page of them. */
export function QueueList({ queue, state, selectedId, marked, onSelect, onMark, onChange }: QueueListProps) {
  if (queue.isPending) return <SkeletonRows label="Loading the proposals" />;
  if (queue.data === undefined)
    return <ErrorState title="The proposals could not be loaded" error={queue.error} onRetry={() => void queue.refetch()} />;
  const { items, total } = queue.data;
  const skip = state.skip ?? 0;
  if (items.length === 0 && skip === 0) return <Nothing state={state} onChange={onChange} />;
  return (
    <>
      <ul aria-label="Proposals" className="divide-y divide-line border-t border-line" data-testid="review-list">
        {items.map((proposal) => (
          <QueueItem
            key={proposal.id}
            proposal={proposal}
            isSelected={proposal.id === selectedId}
            isMarked={marked.has(proposal.id)}
            onSelect={onSelect}
            onMark={onMark}
          />
        ))}
      </ul>
      <div className="border-t border-line">
        <Pagination
          skip={skip}
          limit={QUEUE_LIMIT}
          total={total}
          onSkip={(next) => onChange({ skip: next || undefined, id: undefined, node: undefined })}
        />
      </div>
    </>
  );
}

function Nothing({ state, onChange }: { state: ReviewState; onChange: (patch: Partial<ReviewState>) => void }) {
  if (state.type || state.domain || state.status) {
    const clear = () => onChange({ type: undefined, domain: undefined, status: undefined, skip: undefined });
    return (
      <EmptyState icon={ClipboardCheck} title="No proposal fits" action={<Button onClick={clear}>Clear the filters</Button>}>
        Nothing has this status, type and domain.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Nothing waits for review"
      action={
        <>
          <ButtonLink to="/sessions/import" look="primary">
            Import sessions
          </ButtonLink>
          <ButtonLink to="/flywheel">See the flywheel</ButtonLink>
        </>
      }
    >
      Import sessions or resolve one: what they teach comes here to be decided.
    </EmptyState>
  );
}
