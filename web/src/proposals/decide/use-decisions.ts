import type { ProposalSummary } from '@flowpilot/core/proposals';
import { nextSelection } from './next-selection.ts';
import { useDecideMany } from './use-decide-many.ts';
import { useDecideOne } from './use-decide-one.ts';
import { useUndo } from './use-undo.ts';

export interface DecisionsOf {
  shown: readonly ProposalSummary[];
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** Everything that decides in the queue; the next proposal is selected by itself, and ten seconds are left to undo. */
export function useDecisions({ shown, selectedId, onSelect }: DecisionsOf) {
  const undo = useUndo(onSelect);
  const leave = (ids: ReadonlySet<string>) =>
    onSelect(
      nextSelection(
        shown.map(({ id }) => id),
        ids,
        selectedId,
      ),
    );
  const one = useDecideOne({ undo, leave, onSelect });
  const many = useDecideMany({ undo, leave });
  return { ...one, ...many, undo };
}
export type Decisions = ReturnType<typeof useDecisions>;
