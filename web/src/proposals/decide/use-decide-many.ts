import { type BulkAnswer, type ProposalSummary, proposalsContract } from '@flowpilot/core/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/call.ts';
import { toastProblem } from '../../ui/toasts.tsx';
import { DECIDED_WORDS } from '../proposal-words.ts';
import { askAgain, putBack, settle, takeOut } from '../queue/queue-cache.ts';
import { GREW } from './refused.ts';
import { reviewOffer } from './review-offer.ts';
import { asRead, type Leaving, type PlainAction } from './use-decide-one.ts';

/** How one of several decided proposals fared. */
export interface BulkResult {
  id: string;
  title: string;
  problem: string | null;
}

type Answers = BulkAnswer['results'];

/** Decides on several proposals in one call; each answers for itself. What was not decided is answered, to stay marked. */
export function useDecideMany({ undo, leave }: Pick<Leaving, 'undo' | 'leave'>) {
  const client = useQueryClient();
  const [results, setResults] = useState<readonly BulkResult[] | null>(null);
  const decideAll = async (proposals: readonly ProposalSummary[], action: PlainAction): Promise<ReadonlySet<string>> => {
    const able = proposals.filter((proposal) => reviewOffer(proposal).actions.includes(action));
    const ids = able.map(({ id }) => id);
    const before = await takeOut(client, new Set(ids));
    leave(new Set(ids));
    try {
      const answers = await send(able, action);
      const done = answers.flatMap(({ proposal }) => (proposal ? [proposal] : []));
      if (done.length < ids.length) putBack(client, before);
      const undone = new Set(ids.filter((id) => !done.some((proposal) => proposal.id === id)));
      settle(client, done);
      askAgain(client, undone);
      setResults(proposals.map((proposal) => resultOf(proposal, able.includes(proposal) ? answers : null)));
      if (done.length > 0)
        undo.offer(
          done.map(({ id }) => id),
          { title: `${DECIDED_WORDS[action]}: ${done.length} of ${proposals.length}` },
        );
      return undone;
    } catch (error) {
      putBack(client, before);
      toastProblem('Nothing was decided', error);
      askAgain(client, ids);
      return new Set(ids);
    }
  };
  return { decideAll, results, clearResults: () => setResults(null) };
}

async function send(proposals: readonly ProposalSummary[], action: PlainAction): Promise<Answers> {
  if (proposals.length === 0) return [];
  const reviews = proposals.map((proposal) => ({ id: proposal.id, action, ...asRead(proposal, action) }));
  return (await call(proposalsContract.reviews, { reviews })).results;
}

/** `answers` is null for a proposal that was not sent, because the action cannot work on it. */
function resultOf({ id, title }: ProposalSummary, answers: Answers | null): BulkResult {
  if (answers === null) return { id, title, problem: 'Needs Edit & Publish: it changes a flow that exists.' };
  const answer = answers.find((candidate) => candidate.id === id);
  if (answer?.proposal) return { id, title, problem: null };
  if (answer?.status === 409) return { id, title, problem: GREW };
  return { id, title, problem: answer?.problem?.detail ?? 'The server did not answer for this one.' };
}
