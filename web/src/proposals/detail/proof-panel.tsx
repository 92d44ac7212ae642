import type { ProposalDetail } from '@flowpilot/core/proposals';
import { CircleCheck, CircleHelp, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import { classNames } from '../../ui/class-names.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ConfidenceBadge } from './confidence-badge.tsx';
import { basisInWords, basisParts } from './confidence-words.ts';
import { proofSentence, proofVerdict } from './proof-sentence.ts';

const LOOKS: Readonly<Record<ReturnType<typeof proofVerdict>, { icon: LucideIcon; look: string }>> = {
  for: { icon: CircleCheck, look: 'border-positive-line bg-positive-soft [&>svg]:text-positive' },
  mixed: { icon: TriangleAlert, look: 'border-caution-line bg-caution-soft [&>svg]:text-caution' },
  against: { icon: OctagonAlert, look: 'border-negative-line bg-negative-soft [&>svg]:text-negative' },
  open: { icon: CircleHelp, look: 'border-neutral-line bg-neutral-soft [&>svg]:text-neutral' },
};

/** What speaks for a proposal: its proof in one sentence, and how far to trust it; the basis on demand. */
export function ProofPanel({ proposal }: { proposal: ProposalDetail }) {
  const { icon: Icon, look } = LOOKS[proofVerdict(proposal.proof)];
  return (
    <section aria-label="Proof" className={classNames('flex gap-3 rounded-panel border px-4 py-3', look)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="text-lg font-semibold tabular-nums" data-testid="proof">
          {proofSentence(proposal.proof)}
        </p>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <ConfidenceBadge score={proposal.confidence_score} />
          {proposal.confidence_basis && <span>{basisInWords(proposal.confidence_basis)}</span>}
        </div>
        <Basis proposal={proposal} />
      </div>
    </section>
  );
}

function Basis({ proposal: { proof, confidence_basis } }: { proposal: ProposalDetail }) {
  if (confidence_basis === null && proof === null) return null;
  return (
    <details className="mt-1.5 text-sm" data-testid="confidence-basis">
      <summary className="w-fit rounded-badge text-muted hover:text-default">What this rests on</summary>
      {confidence_basis && (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 tabular-nums">
          {basisParts(confidence_basis).map(({ term, value }) => (
            <div key={term} className="contents">
              <dt className="text-muted">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {proof && (
        <p className="mt-2 text-muted">
          {proof.n} past sessions of this problem were walked through the live tree and the proposed one,{' '}
          <RelativeTime at={proof.computed_at} />.
        </p>
      )}
      {proof && proof.broken_session_ids.length > 0 && <BrokenSessions ids={proof.broken_session_ids} />}
    </details>
  );
}

function BrokenSessions({ ids }: { ids: readonly string[] }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-2">
      No longer explained:
      {ids.slice(0, 10).map((id, index) => (
        <TextLink key={id} to="/sessions/$sessionId" params={{ sessionId: id }}>
          session {index + 1}
        </TextLink>
      ))}
    </p>
  );
}
