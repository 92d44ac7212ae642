import { proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { queryFor } from '../../platform/queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { domainWord } from '../../ui/words.ts';

const REFRESH_MS = 60_000;

/** The queue at a glance: what waits, what the last seven days decided. */
export function StatsStrip({ className }: { className?: string }) {
  const { data } = useQuery({ ...queryFor(proposalsContract.stats, {}), refetchInterval: REFRESH_MS, refetchOnWindowFocus: 'always' });
  const figures: [string, string | number | undefined][] = [
    ['published', data?.approved_this_week],
    ['of them edited', data?.modified_this_week],
    ['dismissed', data?.dismissed_this_week],
    ['rejected', data?.rejected_this_week],
    ['reinforced', data?.auto_reinforced_this_week],
  ];
  const days = data?.median_days_in_queue;
  return (
    <div className={classNames('flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted', className)} data-testid="review-stats">
      <Figure word="waiting" value={data?.pending_count} />
      <span>Last 7 days:</span>
      {figures.map(([word, value]) => (
        <Figure key={word} word={word} value={value} />
      ))}
      {typeof days === 'number' && <span className="max-sm:hidden">after {inDays(days)} in the queue (median)</span>}
      {data && data.top_domains.length > 0 && (
        <span className="max-2xl:hidden">
          Most waits in{' '}
          {data.top_domains
            .slice(0, 3)
            .map(({ domain, count }) => `${domainWord(domain)} (${count})`)
            .join(', ')}
        </span>
      )}
    </div>
  );
}

function Figure({ word, value }: { word: string; value: string | number | undefined }) {
  return (
    <span>
      <strong className="font-semibold text-default tabular-nums">{value ?? '–'}</strong> {word}
    </span>
  );
}

function inDays(days: number): string {
  if (days < 1) return 'less than a day';
  const rounded = Math.round(days * 10) / 10;
  return rounded === 1 ? '1 day' : `${rounded} days`;
}
