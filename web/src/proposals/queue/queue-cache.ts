import { type ProposalDetail, proposalsContract } from '@flowpilot/core/proposals';
import type { QueryClient } from '@tanstack/react-query';
import { queryFor } from '../../platform/queries.ts';
import { QUEUE_KEY, type Queue } from './use-queue.ts';

/** What the queue showed before a decision, to put back if it fails. */
export type QueueBefore = [readonly unknown[], Queue | undefined][];

/** Takes decided proposals out of every shown page at once; answers what was there. */
export async function takeOut(client: QueryClient, ids: ReadonlySet<string>): Promise<QueueBefore> {
  await client.cancelQueries({ queryKey: QUEUE_KEY });
  const before = client.getQueriesData<Queue>({ queryKey: QUEUE_KEY });
  client.setQueriesData<Queue>({ queryKey: QUEUE_KEY }, (queue) => queue && without(queue, ids));
  return before;
}

/** Puts back what was shown before. */
export function putBack(client: QueryClient, before: QueueBefore): void {
  for (const [key, queue] of before) client.setQueryData(key, queue);
}

/** Keeps the proposal as the server answered it, and asks for everything that a decision changes. */
export function settle(client: QueryClient, answered: readonly ProposalDetail[]): void {
  for (const proposal of answered) client.setQueryData(detailKey(proposal.id), proposal);
  void client.invalidateQueries({ queryKey: [proposalsContract.list.path] });
  void client.invalidateQueries({ queryKey: [proposalsContract.stats.path] });
  void client.invalidateQueries({ queryKey: ['/api/v1/flows'] });
}

/** Asks again for proposals that somebody else may have decided. */
export function askAgain(client: QueryClient, ids: Iterable<string>): void {
  for (const id of ids) void client.invalidateQueries({ queryKey: detailKey(id) });
  void client.invalidateQueries({ queryKey: [proposalsContract.list.path] });
  void client.invalidateQueries({ queryKey: [proposalsContract.stats.path] });
}

const detailKey = (id: string) => queryFor(proposalsContract.get, { id }).queryKey;

function without(queue: Queue, ids: ReadonlySet<string>): Queue {
  const items = queue.items.filter(({ id }) => !ids.has(id));
  const gone = queue.items.length - items.length;
  const total = queue.total.endsWith('+') ? queue.total : String(Math.max(0, Number(queue.total) - gone));
  return { items, total };
}
