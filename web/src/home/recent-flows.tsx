import { flowsContract } from '@flowpilot/core/flows';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GitFork } from 'lucide-react';
import { useCan } from '../platform/me.ts';
import { listQueryFor } from '../platform/queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { domainWord } from '../ui/words.ts';

/** The flows that changed last; to a viewer also what they may do here. */
export function RecentFlows({ most = 6 }: { most?: number }) {
  const isEngineer = useCan('engineer');
  const flows = useQuery(listQueryFor(flowsContract.list, { limit: most }));
  return (
    <Panel data-testid="recent-flows">
      <PanelHeader
        title="Recently published flows"
        actions={
          <TextLink to="/flows" className="text-sm">
            All flows
          </TextLink>
        }
      >
        {!isEngineer && 'You can find and read every flow. To read sessions and proposals, ask an owner for the role of an engineer.'}
      </PanelHeader>
      {flows.isPending && <SkeletonRows rows={3} />}
      {flows.isError && <ErrorState title="The flows could not be loaded" error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.data?.items.length === 0 && (
        <EmptyState icon={GitFork} title="No flows yet">
          A flow appears here once an admin has published it.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {flows.data?.items.map((flow) => (
          <li key={flow.id}>
            <Link
              to="/flows/$flowId"
              params={{ flowId: flow.id }}
              className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover"
              data-testid="recent-flow"
            >
              <GitFork aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{flow.title}</span>
                <span className="block truncate text-sm text-muted">
                  {flow.domain === null ? '' : `${domainWord(flow.domain)} · `}version {flow.version} ·{' '}
                  <RelativeTime at={flow.updated_at} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
