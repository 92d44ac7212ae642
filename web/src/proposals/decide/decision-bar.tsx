import type { ProposalDetail, ReviewAction } from '@flowpilot/core/proposals';
import { Check, MessageSquarePlus, Minus, PencilLine, X } from 'lucide-react';
import { useState } from 'react';
import { KeyHint } from '../../platform/shortcuts/index.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Textarea } from '../../ui/input.tsx';
import { CONSEQUENCES } from '../proposal-words.ts';
import type { ReviewOffer } from './review-offer.ts';
import type { PlainAction } from './use-decide-one.ts';
import { noteName, useStoredText } from './use-stored-text.ts';

/** On a narrow screen the decisions stand in one row, their icon above their word. */
const small = 'max-sm:h-12! max-sm:min-w-0 max-sm:flex-col max-sm:gap-0.5 max-sm:px-2! max-sm:text-xs';

export interface DecisionBarProps {
  proposal: ProposalDetail;
  offer: ReviewOffer;
  onDecide: (action: PlainAction, note: string) => void;
}

/** The decisions that can be made, each with what it does; a note goes along when one is written. */
export function DecisionBar({ proposal, offer, onDecide }: DecisionBarProps) {
  const [note, setNote] = useStoredText(noteName(proposal.id));
  const [hasNote, setHasNote] = useState(note !== '');
  const [looked, setLooked] = useState<ReviewAction | null>(null);
  const main = offer.actions[0] ?? 'modify';
  return (
    <section
      aria-label="Decision"
      className="sticky bottom-14 z-20 rounded-panel border border-line bg-raised p-1.5 shadow-overlay sm:px-4 sm:py-3 md:bottom-3"
      data-testid="decision-bar"
    >
      {hasNote && (
        <Textarea
          aria-label="Note on the decision"
          placeholder="Why, for those who come after (optional)"
          className="mb-2 min-h-14"
          maxLength={10_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          data-testid="review-note"
        />
      )}
      <div className="flex items-center gap-1 max-sm:justify-between sm:flex-wrap sm:gap-2">
        {offer.actions.map((action) => (
          <DecisionButton
            key={action}
            action={action}
            proposalId={proposal.id}
            isMain={action === main}
            onDecide={(plain) => onDecide(plain, note)}
            onLook={() => setLooked(action)}
          />
        ))}
        <Button
          look="quiet"
          icon={MessageSquarePlus}
          aria-expanded={hasNote}
          onClick={() => setHasNote(!hasNote)}
          className={`${small} sm:ml-auto`}
          data-testid="add-note"
        >
          Note
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted max-sm:sr-only" aria-live="polite" data-testid="consequence">
        {CONSEQUENCES[looked ?? main]}
      </p>
    </section>
  );
}

interface DecisionButtonProps {
  action: ReviewAction;
  proposalId: string;
  isMain: boolean;
  onDecide: (action: PlainAction) => void;
  /** Pointed at or focused: its consequence is told. */
  onLook: () => void;
}

function DecisionButton({ action, proposalId, isMain, onDecide, onLook }: DecisionButtonProps) {
  const look = isMain ? 'primary' : 'secondary';
  const looks = { onPointerEnter: onLook, onFocus: onLook, className: small };
  switch (action) {
    case 'approve':
      return (
        <Button look={look} icon={Check} onClick={() => onDecide('approve')} {...looks} data-testid="approve">
          Approve <KeyHint id="review.approve" className="max-sm:hidden" />
        </Button>
      );
    case 'modify':
      return (
        <ButtonLink
          look={look}
          icon={PencilLine}
          to="/review/$proposalId/edit"
          params={{ proposalId }}
          {...looks}
          data-testid="edit-publish"
        >
          Edit & Publish <KeyHint id="review.edit" className="max-sm:hidden" />
        </ButtonLink>
      );
    case 'dismiss':
      return (
        <Button icon={Minus} onClick={() => onDecide('dismiss')} {...looks} data-testid="dismiss">
          Dismiss <KeyHint id="review.dismiss" className="max-sm:hidden" />
        </Button>
      );
    case 'reject':
      return (
        <Button look="dangerQuiet" icon={X} onClick={() => onDecide('reject')} {...looks} data-testid="reject">
          Reject <KeyHint id="review.reject" className="max-sm:hidden" />
        </Button>
      );
  }
}
