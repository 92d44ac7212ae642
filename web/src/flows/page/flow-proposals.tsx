import type { FlowDetail } from '@flowpilot/core/flows';
import { proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { queryFor } from '../../platform/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';
import { plural } from '../../ui/words.ts';

/** The proposals that wait for a decision and would change this flow. */
export function FlowProposals({ flow }: { flow: FlowDetail }) {
  const pending = useQuery(
    queryFor(proposalsContract.list, { status: 'pending', limit: 100, ...(flow.domain ? { domain: flow.domain } : {}) }),
  );
  if (pending.isPending) return <SkeletonRows rows={3} label="Loading the proposals" />;
  if (pending.isError)
    return <ErrorState title="The proposals could not be loaded" error={pending.error} onRetry={() => void pending.refetch()} />;
  const open = pending.data.filter((proposal) => proposal.target_flow_id === flow.id);
  return (
    <Panel>
      {open.length === 0 ? (
        <EmptyState icon={ClipboardCheck} title="No proposal waits for this flow">
          Sessions that go another way will propose a change.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {open.map((proposal) => (
            <li key={proposal.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
              <WordBadge kind="proposal_type" value={proposal.proposal_type} />
              <TextLink to="/review" search={{ id: proposal.id }} className="min-w-0 flex-1 font-medium">
                {proposal.title}
              </TextLink>
              <span className="text-sm text-muted tabular-nums">
                {plural(proposal.supporting_session_count, 'session')} · <RelativeTime at={proposal.created_at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
