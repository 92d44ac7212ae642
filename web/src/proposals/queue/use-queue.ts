import { type ProposalSummary, proposalsContract } from '@flowpilot/core/proposals';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callWithHeaders } from '../../platform/call.ts';
import { queueQueryOf, type ReviewState } from './review-state.ts';

/** One page of the queue, and how many there are in all ("10000+" where the server stops counting). */
export interface Queue {
  items: ProposalSummary[];
  total: string;
}

/** Where every page of the queue is kept in the query cache. */
export const QUEUE_KEY = [proposalsContract.list.path, 'queue'] as const;
const REFRESH_MS = 30_000;

/** The queue under its filters, kept fresh while somebody looks at it. */
export const useQueue = (state: ReviewState) => useQuery(queueQuery(state));

function queueQuery(state: ReviewState) {
  const query = queueQueryOf(state);
  return queryOptions({
    queryKey: [...QUEUE_KEY, query],
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }): Promise<Queue> => {
      const { data, headers } = await callWithHeaders(proposalsContract.list, query, { signal });
      return { items: data, total: headers.get('x-total-count') ?? String(data.length) };
    },
  });
}
