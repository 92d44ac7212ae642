import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCan } from '../../platform/me.ts';
import { useUrlState } from '../../platform/url-state.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Page } from '../../ui/page.tsx';
import { BulkBar, BulkResults } from '../decide/bulk-bar.tsx';
import { useDecisions } from '../decide/use-decisions.ts';
import { QueueFilters } from '../queue/queue-filters.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import { ReviewState } from '../queue/review-state.ts';
import { StatsStrip } from '../queue/stats-strip.tsx';
import { useQueue } from '../queue/use-queue.ts';
import { ReviewDetail } from './review-detail.tsx';
import { useIsWide } from './use-is-wide.ts';
import { useTriageKeys } from './use-triage-keys.ts';

/** The review queue: what the flywheel proposes, list beside detail, decided one by one or several at once. */
export function ReviewPage() {
  const [state, set] = useUrlState(ReviewState);
  const queue = useQueue(state);
  const canDecide = useCan('admin');
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => queue.data?.items ?? [], [queue.data]);
  const isWide = useIsWide();
  const selectedId = state.id ?? (isWide ? (shown[0]?.id ?? null) : null);
  const onSelect = (id: string | null) => void set({ id: id ?? undefined, node: undefined }, { replace: state.id !== undefined });
  const decisions = useDecisions({ shown, selectedId, onSelect });
  const mark = (id: string) => setMarks((before) => toggled(before, id));
  const marked = shown.filter(({ id }) => marks.has(id));
  useTriageKeys({ shown, selectedId, canDecide, decisions, onSelect, onMark: mark });
  const decideMarked = (action: Parameters<typeof decisions.decideAll>[1]) => {
    setMarks(new Set());
    void decisions.decideAll(marked, action).then(setMarks);
  };

  return (
    <Page title="Review" width="full" intro={<StatsStrip className={state.id === undefined ? '' : 'max-lg:hidden'} />}>
      <div className="lg:grid lg:grid-cols-[360px_minmax(0,1fr)] lg:items-start lg:gap-5">
        <section
          aria-label="Queue"
          className={classNames(
            'rounded-panel border border-line bg-surface shadow-panel lg:sticky lg:top-3 lg:max-h-[calc(100dvh-1.5rem)] lg:overflow-y-auto',
            state.id !== undefined && 'max-lg:hidden',
          )}
        >
          <QueueFilters state={state} onChange={(patch) => void set({ ...patch, id: undefined, node: undefined })} />
          <BulkBar marked={marked} onDecide={decideMarked} onClear={() => setMarks(new Set())} />
          <BulkResults results={decisions.results} onClose={decisions.clearResults} />
          <QueueList
            queue={queue}
            state={state}
            selectedId={selectedId}
            marked={marks}
            onSelect={onSelect}
            onMark={canDecide ? mark : undefined}
            onChange={(patch) => void set(patch)}
          />
        </section>
        <section aria-label="Proposal" className={classNames('min-w-0', state.id === undefined && 'max-lg:hidden')}>
          <Button icon={ArrowLeft} look="quiet" className="mb-2 -ml-3 lg:hidden" onClick={() => onSelect(null)} data-testid="back-to-list">
            All proposals
          </Button>
          <ReviewDetail
            selectedId={selectedId}
            isEmpty={shown.length === 0 && !queue.isPending}
            nodeId={state.node ?? null}
            onNode={(node) => void set({ node: node ?? undefined }, { replace: true })}
            canDecide={canDecide}
            decisions={decisions}
          />
        </section>
      </div>
    </Page>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
