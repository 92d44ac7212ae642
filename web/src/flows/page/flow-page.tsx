import { type FlowDetail, flowsContract } from '@flowpilot/core/flows';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isProblem } from '../../platform/call.ts';
import { useCan } from '../../platform/me.ts';
import { queryFor } from '../../platform/queries.ts';
import { useUrlState } from '../../platform/url-state.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';
import { domainWord } from '../../ui/words.ts';
import { FlowDetails } from './flow-details.tsx';
import { FLOW_TABS, FlowPageState } from './flow-page-state.ts';
import { FlowProposals } from './flow-proposals.tsx';
import { FlowTree } from './flow-tree.tsx';
import { FlowVersions } from './flow-versions.tsx';

/** A flow: its tree with the evidence behind every step, its versions, its open proposals. */
export function FlowPage() {
  const { flowId: id = '' } = useParams({ strict: false });
  const flow = useQuery(queryFor(flowsContract.get, { id }));
  if (flow.isPending) return <Loading />;
  if (flow.isError) {
    const isGone = isProblem(flow.error, 404);
    return (
      <Page title="Flow">
        <ErrorState
          title={isGone ? 'There is no such flow' : 'The flow could not be loaded'}
          error={isGone ? new Error('It may have been archived, or belong to another account.') : flow.error}
          {...(isGone ? {} : { onRetry: () => void flow.refetch() })}
          action={<ButtonLink to="/flows">All flows</ButtonLink>}
        />
      </Page>
    );
  }
  return <FlowFound key={id} flow={flow.data} />;
}

function FlowFound({ flow }: { flow: FlowDetail }) {
  const [state, set] = useUrlState(FlowPageState);
  const readsProposals = useCan('engineer');
  return (
    <Page title={flow.title} intro={<FlowIntro flow={flow} />}>
      <Tabs value={state.tab ?? 'tree'} onValueChange={(value) => set({ tab: FLOW_TABS.find((tab) => tab === value && tab !== 'tree') })}>
        <TabList aria-label="Views of the flow">
          <Tab value="tree">Tree</Tab>
          <Tab value="versions" data-testid="versions-tab">
            Versions
          </Tab>
          <Tab value="details">Details</Tab>
          {readsProposals && <Tab value="proposals">Open proposals{flow.open_proposal_count > 0 && ` (${flow.open_proposal_count})`}</Tab>}
        </TabList>
        <TabPanel value="tree">
          <FlowTree flow={flow} selectedId={state.node ?? null} onSelect={(node) => set({ node: node ?? undefined }, { replace: true })} />
        </TabPanel>
        <TabPanel value="versions">
          <FlowVersions
            flow={flow}
            number={state.version ?? flow.version}
            onNumber={(version) => set({ version, node: undefined })}
            selectedId={state.node ?? null}
            onSelect={(node) => set({ node }, { replace: true })}
          />
        </TabPanel>
        <TabPanel value="details">
          <FlowDetails flow={flow} />
        </TabPanel>
        <TabPanel value="proposals">{readsProposals && <FlowProposals flow={flow} />}</TabPanel>
      </Tabs>
    </Page>
  );
}

function FlowIntro({ flow }: { flow: FlowDetail }) {
  return (
    <div className="space-y-1.5">
      {flow.merged_into_flow && (
        <p data-testid="merged-into">
          This flow is one problem with another and was merged into it. Go on at{' '}
          <TextLink to="/flows/$flowId" params={{ flowId: flow.merged_into_flow.id }}>
            {flow.merged_into_flow.title}
          </TextLink>
          .
        </p>
      )}
      {flow.description && <p>{flow.description}</p>}
      <div className="flex flex-wrap gap-1.5">
        <Badge>{domainWord(flow.domain)}</Badge>
        <Badge data-testid="flow-version">Version {flow.version}</Badge>
        <WordBadge kind="origin" value={flow.origin} />
        {flow.status === 'archived' && <Badge tone="caution">Archived</Badge>}
      </div>
    </div>
  );
}

function Loading() {
  return (
    <Page title="Flow" heading={<Skeleton className="h-7 w-72" />}>
      <div role="status" aria-label="Loading the flow" className="grid gap-3 lg:grid-cols-[1fr_320px]">
        <Skeleton className="h-[560px] rounded-panel" />
        <Skeleton className="h-[560px] rounded-panel" />
      </div>
    </Page>
  );
}
