import { type ProposalDetail, proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../../platform/call.ts';
import { queryFor } from '../../platform/queries.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel, PanelBody, PanelHeader } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { ProposalHistory } from './proposal-history.tsx';
import { ProposalEvidence, ProposalTree } from './proposal-tree.tsx';

export interface ProposalViewProps {
  id: string;
  nodeId: string | null;
  onNode: (id: string | null) => void;
  /** What stands between the words and the end: notices, and the decision. */
  notice: (proposal: ProposalDetail) => React.ReactNode;
  decision: (proposal: ProposalDetail) => React.ReactNode;
}

/** One proposal whole: proof on top, the change drawn and in words, the evidence, what happened so far. */
export function ProposalView({ id, nodeId, onNode, notice, decision }: ProposalViewProps) {
  const proposal = useQuery({ ...queryFor(proposalsContract.get, { id }), refetchOnWindowFocus: 'always' });
  if (proposal.isPending) return <Loading />;
  if (proposal.data === undefined) {
    const isGone = isProblem(proposal.error, 404);
    return (
      <ErrorState
        title={isGone ? 'There is no such proposal' : 'The proposal could not be loaded'}
        error={isGone ? new Error('It may belong to another account.') : proposal.error}
        {...(isGone ? {} : { onRetry: () => void proposal.refetch() })}
      />
    );
  }
  const found = proposal.data;
  return (
    <article className="space-y-4" aria-label={found.title} data-testid="proposal-detail">
      {notice(found)}
      <ProofPanel proposal={found} />
      <ProposalHead proposal={found} />
      <ProposalTree key={found.id} proposal={found} nodeId={nodeId} onNode={onNode} />
      <Panel>
        <PanelHeader title="Evidence">What was said and done in the sessions behind it.</PanelHeader>
        <PanelBody>
          <ProposalEvidence proposalId={found.id} />
        </PanelBody>
      </Panel>
      <Panel>
        <PanelHeader title="History" />
        <PanelBody>
          <ProposalHistory history={found.history} />
        </PanelBody>
      </Panel>
      {decision(found)}
    </article>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the proposal" className="space-y-4">
      <Skeleton className="h-24 rounded-panel" />
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-[480px] rounded-panel" />
    </div>
  );
}
