import { type ProposalSummary, proposalsContract } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../platform/api-problem.ts';
import { call } from '../platform/call.ts';
import { toastProblem } from '../ui/toasts.tsx';
import { DECIDED_WORDS } from './proposal-words.ts';
import { askAgain, putBack, settle, takeOut } from './queue-cache.ts';
import { noteKey } from './use-stored-text.ts';
import type { Undo } from './use-undo.ts';

/** A decision that needs no editor. */
export type PlainAction = 'approve' | 'dismiss' | 'reject';

/** What came of a decision that was not made: shown on its proposal. */
export interface Refused {
  id: string;
  reason: 'decided_meanwhile' | 'failed';
  detail: string;
}

export interface Leaving {
  undo: Undo;
  /** Selects what comes after these. */
  leave: (ids: ReadonlySet<string>) => void;
  onSelect: (id: string | null) => void;
}

/** Decides on one proposal: out of the queue at once, back in it with the reason where that failed. */
export function useDecideOne({ undo, leave, onSelect }: Leaving) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const decide = async ({ id, title }: Pick<ProposalSummary, 'id' | 'title'>, action: PlainAction, note: string): Promise<void> => {
    const before = await takeOut(client, new Set([id]));
    setRefused(null);
    leave(new Set([id]));
    try {
      settle(client, [await call(proposalsContract.review, { id, action, ...withNote(note) })]);
      localStorage.removeItem(noteKey(id));
      undo.offer([id], { title: `${DECIDED_WORDS[action]}: ${title}` });
    } catch (error) {
      putBack(client, before);
      onSelect(id);
      setRefused(refusedBy(error, id));
      toastProblem(`Not decided: ${title}`, error);
      askAgain(client, [id]);
    }
  };
  return { decide, refused };
}

const withNote = (note: string) => (note.trim() === '' ? {} : { reviewer_notes: note.trim() });

/** A 400 or 409 says that the state moved on: somebody else was faster. */
function refusedBy(error: unknown, id: string): Refused {
  const detail = error instanceof Error ? error.message : 'Try again in a moment.';
  const isMoved = error instanceof ApiProblem && (error.status === 400 || error.status === 409);
  return { id, reason: isMoved ? 'decided_meanwhile' : 'failed', detail };
}
