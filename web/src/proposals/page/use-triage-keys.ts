import { type ProposalDetail, type ProposalSummary, proposalsContract } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queryFor } from '../../platform/queries.ts';
import { useShortcut } from '../../platform/shortcuts/index.ts';
import { useOwnTexts } from '../../platform/use-own-texts.ts';
import { neighbour } from '../decide/next-selection.ts';
import { reviewOffer } from '../decide/review-offer.ts';
import type { PlainAction } from '../decide/use-decide-one.ts';
import type { Decisions } from '../decide/use-decisions.ts';
import { noteName } from '../decide/use-stored-text.ts';

export interface TriageKeys {
  shown: readonly ProposalSummary[];
  selectedId: string | null;
  canDecide: boolean;
  decisions: Decisions;
  onSelect: (id: string | null) => void;
  onMark: (id: string) => void;
}

/** The keys of the queue; each does what its button does, and nothing where there is no button. */
export function useTriageKeys({ shown, selectedId, canDecide, decisions, onSelect, onMark }: TriageKeys): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useOwnTexts();
  const selected = (): ProposalDetail | ProposalSummary | undefined =>
    selectedId === null
      ? undefined
      : (client.getQueryData(queryFor(proposalsContract.get, { id: selectedId }).queryKey) ?? shown.find(({ id }) => id === selectedId));
  const decide = (action: PlainAction) => {
    const proposal = selected();
    if (proposal === undefined || !reviewOffer(proposal).actions.includes(action)) return;
    void decisions.decide(proposal, action, own.read(noteName(proposal.id)));
  };
  const ids = shown.map(({ id }) => id);
  useShortcut('review.next', () => onSelect(neighbour(ids, selectedId, 1)));
  useShortcut('review.previous', () => onSelect(neighbour(ids, selectedId, -1)));
  useShortcut('review.approve', () => decide('approve'), { enabled: canDecide });
  useShortcut('review.dismiss', () => decide('dismiss'), { enabled: canDecide });
  useShortcut('review.reject', () => decide('reject'), { enabled: canDecide });
  useShortcut('review.undo', () => void decisions.undo.run(), { enabled: canDecide });
  useShortcut('review.mark', () => selectedId !== null && onMark(selectedId), { enabled: canDecide });
  useShortcut(
    'review.edit',
    () => {
      const proposal = selected();
      if (proposal === undefined || !reviewOffer(proposal).actions.includes('modify')) return;
      void navigate({ to: '/review/$proposalId/edit', params: { proposalId: proposal.id } });
    },
    { enabled: canDecide },
  );
}
