import { type ProposalSummary, proposalsContract } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/call.ts';
import { useOwnTexts } from '../../platform/use-own-texts.ts';
import { toastRefused } from '../../ui/toasts.tsx';
import { DECIDED_WORDS } from '../proposal-words.ts';
import { askAgain, putBack, settle, takeOut } from '../queue/queue-cache.ts';
import { type Refused, refusedBy } from './refused.ts';
import { noteName } from './use-stored-text.ts';
import type { Undo } from './use-undo.ts';

/** A decision that needs no editor. */
export type PlainAction = 'approve' | 'dismiss' | 'reject';

export interface Leaving {
  undo: Undo;
  /** Selects what comes after these. */
  leave: (ids: ReadonlySet<string>) => void;
  onSelect: (id: string | null) => void;
}

/** Decides on one proposal: out of the queue at once; where that failed it is put back and a notice leads to it. */
export function useDecideOne({ undo, leave, onSelect }: Leaving) {
  const client = useQueryClient();
  const own = useOwnTexts();
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  const decide = async (proposal: Read, action: PlainAction, note: string): Promise<void> => {
    const { id, title } = proposal;
    const before = await takeOut(client, new Set([id]));
    setRefused((all) => withOne(all, id, null));
    leave(new Set([id]));
    try {
      settle(client, [await call(proposalsContract.review, { id, action, ...asRead(proposal, action), ...withNote(note) })]);
      own.keep(noteName(id), '');
      undo.offer([id], { title: `${DECIDED_WORDS[action]}: ${title}` });
    } catch (error) {
      const why = refusedBy(error);
      putBack(client, before);
      setRefused((all) => withOne(all, id, why));
      toastRefused(`Not decided: ${title}`, { error: new Error(why.detail), onShow: () => onSelect(id) });
      askAgain(client, [id]);
    }
  };
  return { decide, refused };
}

type Read = Pick<ProposalSummary, 'id' | 'title' | 'version'>;

/** An approval says which version was read, so that nothing is published unread; setting aside needs no such care. */
export const asRead = ({ version }: Pick<ProposalSummary, 'version'>, action: PlainAction) =>
  action === 'approve' ? { expected_version: version } : {};

const withNote = (note: string) => (note.trim() === '' ? {} : { reviewer_notes: note.trim() });

function withOne(all: ReadonlyMap<string, Refused>, id: string, refused: Refused | null): ReadonlyMap<string, Refused> {
  const next = new Map(all);
  next.delete(id);
  if (refused !== null) next.set(id, refused);
  return next;
}
