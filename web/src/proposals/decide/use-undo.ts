import { type ProposalDetail, proposalsContract, UNDO_SECONDS } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../platform/call.ts';
import { dismissToast, toastDone, toastProblem, toastUndo } from '../../ui/toasts.tsx';
import { askAgain, settle } from '../queue/queue-cache.ts';

/** In the query cache, so that a decision made on another page can still be taken back here. */
const UNDO_KEY = ['undoable-decision'] as const;

interface Undoable {
  ids: readonly string[];
  until: number;
  toastId: string | number;
}

export type Undo = ReturnType<typeof useUndo>;

/** Takes the last decision back, by its notice or by key, while the server still allows it. */
export function useUndo(onSelect: (id: string) => void) {
  const client = useQueryClient();

  const run = useCallback(async (): Promise<void> => {
    const undoable = client.getQueryData<Undoable>(UNDO_KEY);
    client.removeQueries({ queryKey: UNDO_KEY });
    if (undoable === undefined || Date.now() > undoable.until) return;
    dismissToast(undoable.toastId);
    const outcomes = await Promise.allSettled(undoable.ids.map((id) => call(proposalsContract.undo, { id })));
    const back = outcomes.flatMap((outcome): ProposalDetail[] => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    settle(client, back);
    if (failed) {
      toastProblem(`Taken back: ${back.length} of ${undoable.ids.length}`, failed.reason);
      askAgain(client, undoable.ids);
    } else toastDone('Decision taken back');
    if (back[0]) onSelect(back[0].id);
  }, [client, onSelect]);

  const offer = useCallback(
    (ids: readonly string[], { title, ...said }: { title: string; description?: string }) => {
      const toastId = toastUndo(title, { onUndo: () => void run(), seconds: UNDO_SECONDS, ...said });
      client.setQueryData<Undoable>(UNDO_KEY, { ids, until: Date.now() + UNDO_SECONDS * 1000, toastId });
    },
    [client, run],
  );
  return { run, offer };
}
