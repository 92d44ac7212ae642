import { type FlowMatch, flowsContract } from '@flowpilot/core/flows';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, GitFork, SearchX } from 'lucide-react';
import { useCan } from '../platform/me.ts';
import { listQueryFor } from '../platform/queries.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { formatRate } from '../ui/numbers.ts';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** The flows that fit a problem, best first. */
export function MatchedFlows({ problem }: { problem: string }) {
  const matches = useQuery(listQueryFor(flowsContract.match, { problem, limit: 6 }));
  return (
    <Panel aria-busy={matches.isFetching} data-testid="matches">
      <PanelHeader title="Flows that fit" />
      <MatchList matches={matches.data} error={matches.error} onRetry={() => matches.refetch()} problem={problem} />
    </Panel>
  );
}

function MatchList({
  matches,
  error,
  onRetry,
  problem,
}: {
  matches: FlowMatch[] | undefined;
  error: Error | null;
  onRetry: () => void;
  problem: string;
}) {
  if (error) return <ErrorState title="The flows could not be searched" error={error} onRetry={onRetry} />;
  if (!matches) return <SkeletonRows rows={3} />;
  if (matches.length === 0) return <NoMatch problem={problem} />;
  return (
    <ul className="divide-y divide-line" aria-live="polite">
      {matches.map((match) => (
        <li key={match.flow_id}>
          <Link
            to="/flows/$flowId"
            params={{ flowId: match.flow_id }}
            className="flex items-center gap-3 px-4 py-3 hover:bg-hover"
            data-testid="match"
          >
            <GitFork aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{match.title}</span>
              <span className="line-clamp-2 text-sm text-muted">{match.why}</span>
            </span>
            <FitBar score={match.score} />
            <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FitBar({ score }: { score: number }) {
  const share = Math.max(0, Math.min(1, score));
  return (
    <span className="flex w-24 shrink-0 items-center gap-2 max-sm:hidden">
      <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-neutral-soft">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="w-9 text-right text-sm text-muted tabular-nums">
        <span className="sr-only">Fit </span>
        {formatRate(Math.round(share * 100) / 100)}
      </span>
    </span>
  );
}

function NoMatch({ problem }: { problem: string }) {
  const canReadSessions = useCan('engineer');
  return (
    <EmptyState
      icon={SearchX}
      title="No flow fits this"
      action={
        <>
          <ButtonLink to="/flows" search={{ search: problem.slice(0, 200) }}>
            Search all flows
          </ButtonLink>
          {canReadSessions && (
            <ButtonLink to="/sessions" search={{ search: problem.slice(0, 200) }}>
              Search past sessions
            </ButtonLink>
          )}
        </>
      }
    >
      Other words may find one: name the symptom, the device or the error as the user sees it.
    </EmptyState>
  );
}
