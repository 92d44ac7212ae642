import type { FlowFault } from '@flowpilot/core/flows';
import { proposalsContract } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { useTreeEditor } from '../../flows/index.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { call } from '../../platform/call.ts';
import { useOwnTexts } from '../../platform/use-own-texts.ts';
import { toastProblem } from '../../ui/toasts.tsx';
import { noteName } from '../decide/use-stored-text.ts';
import { useUndo } from '../decide/use-undo.ts';
import { type EditSource, loadEditSource } from '../edit/use-edit-source.ts';
import type { EditWords } from '../edit/use-edit-words.ts';
import { DECIDED_WORDS } from '../proposal-words.ts';
import { askAgain, settle } from '../queue/queue-cache.ts';
import { mergeAgain } from './merge-again.ts';
import { publicationOf, remarksOn } from './publication.ts';

/** Why the last try to publish did not work. */
export interface PublishRefusal {
  /** `moved_on`: the flow has a newer version; `decided`: somebody else decided; `faults`: the tree is not valid. */
  reason: 'moved_on' | 'decided' | 'faults' | 'other';
  detail: string;
  faults: readonly FlowFault[];
}

export interface Publishing {
  source: EditSource;
  setSource: (source: EditSource) => void;
  editor: ReturnType<typeof useTreeEditor>;
  words: EditWords;
  onDone: () => void;
}

/** Publishes what was edited; where the flow moved on meanwhile, merges again and keeps the edits. */
export function usePublish({ source, setSource, editor, words, onDone }: Publishing) {
  const client = useQueryClient();
  const own = useOwnTexts();
  const navigate = useNavigate();
  const undo = useUndo((id) => void navigate({ to: '/review', search: { id } }));
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<PublishRefusal | null>(null);
  const { proposal, start, liveVersion } = source;

  const send = async (note: string) => {
    const review = publicationOf({ proposal, tree: editor.tree, start, liveVersion, note, ...words });
    const answered = await call(proposalsContract.review, { id: proposal.id, ...review });
    onDone();
    own.keep(noteName(proposal.id), '');
    settle(client, [answered]);
    const remarks = remarksOn(answered, note);
    undo.offer([proposal.id], {
      title: `${DECIDED_WORDS[review.action]}: ${answered.title}`,
      ...(remarks ? { description: remarks } : {}),
    });
    await navigate({ to: '/review' });
  };
  const publish = async (note: string): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await send(note);
    } catch (error) {
      setRefusal(refusalOf(error));
      askAgain(client, [proposal.id]);
    } finally {
      setIsBusy(false);
    }
  };
  const again = async (): Promise<void> => {
    try {
      const merged = mergeAgain({ start, edited: editor.tree, fresh: await loadEditSource(proposal.id) });
      setSource(merged.source);
      editor.replace(merged.tree);
      setRefusal(null);
    } catch (error) {
      toastProblem('The new version could not be merged', error);
    }
  };
  return { publish, mergeAgain: () => void again(), isBusy, refusal };
}
export type Publish = ReturnType<typeof usePublish>;

const REASONS: Readonly<Record<number, PublishRefusal['reason']>> = { 400: 'decided', 409: 'moved_on', 422: 'faults' };

function refusalOf(error: unknown): PublishRefusal {
  const detail = error instanceof Error ? error.message : 'Try again in a moment.';
  if (!(error instanceof ApiProblem)) return { reason: 'other', detail, faults: [] };
  return { reason: REASONS[error.status] ?? 'other', detail, faults: error.faults };
}
