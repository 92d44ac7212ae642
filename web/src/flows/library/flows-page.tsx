import { flowsContract } from '@flowpilot/core/flows';
import { Network } from 'lucide-react';
import { usePages } from '../../platform/queries.ts';
import { useUrlState } from '../../platform/url-state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { FlowFilters } from './flow-filters.tsx';
import { FlowListState } from './flow-list-state.ts';
import { FlowRow } from './flow-row.tsx';

/** The library: every published flow, searched by words, with its use and health at a glance. */
export function FlowsPage() {
  const [state, set] = useUrlState(FlowListState);
  const list = usePages(flowsContract.list, { ...state, limit: 50 });
  return (
    <Page title="Flows" intro="Published troubleshooting trees. Engineers are guided by them; resolved sessions improve them.">
      <FlowFilters state={state} onChange={(patch) => set(patch, { replace: true })} />
      <Panel aria-busy={list.isFetching || undefined}>
        <FlowList
          list={list}
          isFiltered={Boolean(state.search || state.domain || state.status)}
          onClear={() => set({ search: undefined, domain: undefined, status: undefined })}
        />
      </Panel>
    </Page>
  );
}

interface FlowListProps {
  list: ReturnType<typeof usePages<typeof flowsContract.list>>;
  isFiltered: boolean;
  onClear: () => void;
}

function FlowList({ list, isFiltered, onClear }: FlowListProps) {
  if (list.isPending) return <SkeletonRows label="Loading the flows" />;
  if (list.isError) return <ErrorState title="The flows could not be loaded" error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) return isFiltered ? <NothingFound onClear={onClear} /> : <NoFlowsYet />;
  return (
    <>
      <ul className="divide-y divide-line" data-testid="flow-list">
        {list.items.map((flow) => (
          <FlowRow key={flow.id} flow={flow} />
        ))}
      </ul>
      <LoadMore list={list} />
    </>
  );
}

function NoFlowsYet() {
  return (
    <EmptyState
      icon={Network}
      title="No flow is published yet"
      action={
        <>
          <ButtonLink to="/review" look="primary">
            Open the review queue
          </ButtonLink>
          <ButtonLink to="/sessions/import">Import sessions</ButtonLink>
        </>
      }
    >
      Flows come out of resolved sessions: import some, and approve what they propose.
    </EmptyState>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={Network} title="No flow fits" action={<Button onClick={onClear}>Clear the filters</Button>}>
      No flow has these words in its title, its steps or its keywords.
    </EmptyState>
  );
}
