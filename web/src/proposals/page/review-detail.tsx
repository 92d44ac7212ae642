import type { ProposalDetail } from '@flowpilot/core/proposals';
import { Info, UsersRound } from 'lucide-react';
import { Callout } from '../../ui/callout.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { wordFor } from '../../ui/word-badge.tsx';
import { DecisionBar } from '../decide/decision-bar.tsx';
import type { Refused } from '../decide/refused.ts';
import { reviewOffer } from '../decide/review-offer.ts';
import type { Decisions } from '../decide/use-decisions.ts';
import { ProposalView } from '../detail/proposal-view.tsx';

export interface ReviewDetailProps {
  selectedId: string | null;
  isEmpty: boolean;
  nodeId: string | null;
  onNode: (id: string | null) => void;
  canDecide: boolean;
  decisions: Decisions;
}

/** The selected proposal with what can be decided on it. */
export function ReviewDetail({ selectedId, isEmpty, nodeId, onNode, canDecide, decisions }: ReviewDetailProps) {
  if (selectedId === null) return isEmpty ? null : <p className="px-6 py-16 text-center text-muted">Choose a proposal to read it.</p>;
  return (
    <ProposalView
      id={selectedId}
      nodeId={nodeId}
      onNode={onNode}
      notice={(proposal) => <Notices proposal={proposal} decisions={decisions} />}
      decision={(proposal) => <Decision proposal={proposal} canDecide={canDecide} decisions={decisions} />}
    />
  );
}

const REFUSED_TITLES: Readonly<Record<Refused['reason'], string>> = {
  grew: 'Your approval was not made.',
  decided_meanwhile: 'This changed while you were deciding. Your decision was not made.',
  failed: 'Your decision was not made.',
};

function Notices({ proposal, decisions }: { proposal: ProposalDetail; decisions: Decisions }) {
  const refused = decisions.refused.get(proposal.id);
  return (
    <>
      {refused && (
        <Callout tone="caution" icon={UsersRound} role="alert" data-testid="conflict">
          <p className="font-medium">{REFUSED_TITLES[refused.reason]}</p>
          <p>{refused.detail}</p>
          <p className="text-sm text-muted">What you see now is the present state.</p>
        </Callout>
      )}
      {proposal.reviewed_at && proposal.status !== 'pending' && <DecidedLine proposal={proposal} reviewedAt={proposal.reviewed_at} />}
    </>
  );
}

function DecidedLine({ proposal, reviewedAt }: { proposal: ProposalDetail; reviewedAt: string }) {
  return (
    <Callout tone="info" icon={Info} data-testid="decided">
      <strong>{wordFor('proposal_status', proposal.status)}</strong>
      {proposal.reviewer_name && ` by ${proposal.reviewer_name}`}, <RelativeTime at={reviewedAt} />
      {proposal.reviewer_notes && <p className="whitespace-pre-wrap text-muted">{proposal.reviewer_notes}</p>}
    </Callout>
  );
}

function Decision({ proposal, canDecide, decisions }: { proposal: ProposalDetail; canDecide: boolean; decisions: Decisions }) {
  const offer = reviewOffer(proposal);
  if (offer.whyNone !== null) return null;
  if (!canDecide) return <p className="text-sm text-muted">Admins of the account decide on proposals.</p>;
  return (
    <DecisionBar
      key={proposal.id}
      proposal={proposal}
      offer={offer}
      onDecide={(action, note) => void decisions.decide(proposal, action, note)}
    />
  );
}
