import { type ProposalStats, proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { queryFor } from '../platform/queries.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { formatCount } from '../ui/numbers.ts';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';
import { domainWord, plural } from '../ui/words.ts';

/** What waits for review, by domain, and what the last 7 days decided. */
export function ReviewPanel() {
  const stats = useQuery(queryFor(proposalsContract.stats, {}));
  return (
    <Panel data-testid="review-panel">
      <PanelHeader title="Review queue" />
      <PanelBody>
        {stats.error && <ErrorState title="The queue could not be read" error={stats.error} onRetry={() => stats.refetch()} />}
        {stats.isPending && <SkeletonText lines={4} />}
        {stats.data && <Waiting stats={stats.data} />}
      </PanelBody>
    </Panel>
  );
}

function Waiting({ stats }: { stats: ProposalStats }) {
  const decided = [
    [stats.approved_this_week, 'published'],
    [stats.rejected_this_week, 'rejected'],
    [stats.dismissed_this_week, 'dismissed'],
    [stats.auto_reinforced_this_week, 'reinforced by themselves'],
  ] as const;
  const said = decided.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`);
  return (
    <div className="space-y-4">
      <p className="flex items-baseline gap-2">
        <span className="text-2xl font-semibold tabular-nums" data-testid="pending-count">
          {formatCount(stats.pending_count)}
        </span>
        <span className="text-muted">{stats.pending_count === 1 ? 'proposal waits' : 'proposals wait'}</span>
      </p>
      {stats.top_domains.length > 0 && (
        <ul className="-mx-2">
          {stats.top_domains.map(({ domain, count }) => (
            <li key={domain}>
              <Link
                to="/review"
                search={{ status: 'pending', domain }}
                className="flex min-h-8 items-center justify-between rounded-control px-2 hover:bg-hover"
              >
                {domainWord(domain)}
                <span className="text-muted tabular-nums">{formatCount(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">
        Last 7 days: {said.length > 0 ? said.join(', ') : 'nothing decided'}.
        {stats.median_days_in_queue !== null &&
          ` Half were decided within ${plural(Math.max(1, Math.round(stats.median_days_in_queue)), 'day')}.`}
      </p>
      <ButtonLink to="/review" look={stats.pending_count > 0 ? 'primary' : 'secondary'} icon={Inbox} data-testid="open-review">
        {stats.pending_count > 0 ? 'Review' : 'Open the queue'}
      </ButtonLink>
    </div>
  );
}
