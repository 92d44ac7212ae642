import type { ProposalDetail } from '@flowpilot/core/proposals';
import { Badge } from '../../ui/badge.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';
import { domainWord, plural } from '../../ui/words.ts';

/** What a proposal is: its words, its type and state, where it came from and what it would change. */
export function ProposalHead({ proposal }: { proposal: ProposalDetail }) {
  return (
    <header className="space-y-2">
      <h2 className="text-xl font-semibold" data-testid="proposal-title">
        {proposal.title}
      </h2>
      <div className="flex flex-wrap items-center gap-1.5">
        <WordBadge kind="proposal_type" value={proposal.proposal_type} />
        <WordBadge kind="proposal_status" value={proposal.status} />
        <Badge>{domainWord(proposal.problem_domain)}</Badge>
      </div>
      {proposal.description && <LongText text={proposal.description} foldFrom={420} className="max-w-3xl" />}
      <p className="flex flex-wrap gap-x-2 gap-y-0.5 text-sm text-muted tabular-nums">
        <span>{plural(proposal.supporting_session_count, 'supporting session')}</span>
        <span aria-hidden>·</span>
        <span>
          proposed <RelativeTime at={proposal.created_at} />
        </span>
        {proposal.source_session_id && (
          <TextLink to="/sessions/$sessionId" params={{ sessionId: proposal.source_session_id }} data-testid="source-session">
            Source session
          </TextLink>
        )}
        <Flows proposal={proposal} />
      </p>
    </header>
  );
}

function Flows({ proposal }: { proposal: ProposalDetail }) {
  const { target_flow_id, target_flow_title, base_version, absorbs_flow, published_flow_id, published_version } = proposal;
  return (
    <>
      {target_flow_id && (
        <span>
          changes{' '}
          <TextLink to="/flows/$flowId" params={{ flowId: target_flow_id }}>
            {target_flow_title ?? 'a flow that is gone'}
          </TextLink>
          {base_version !== null && ` (made on version ${base_version})`}
        </span>
      )}
      {absorbs_flow && (
        <span data-testid="absorbs-flow">
          takes in{' '}
          <TextLink to="/flows/$flowId" params={{ flowId: absorbs_flow.id }}>
            {absorbs_flow.title}
          </TextLink>
          , which is archived then
        </span>
      )}
      {published_flow_id && (
        <span data-testid="published-flow">
          published as{' '}
          <TextLink to="/flows/$flowId" params={{ flowId: published_flow_id }}>
            version {published_version ?? 1}
          </TextLink>
        </span>
      )}
    </>
  );
}
