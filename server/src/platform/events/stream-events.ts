import { inTransaction, type Scope } from '../scope.ts';
import { type EventFilter, type RecordedEvent, readEvents } from './events.store.ts';

const POLL_MS = 300;
const BATCH = 200;

/** What a stream of events is asked for. */
export interface EventStreamQuery extends EventFilter {
  /** The last event that the reader has: replay begins after it. */
  after: number;
  /** Whether the stream is over with this event. */
  isLast(event: RecordedEvent): boolean;
  /** Whether nothing more will come: the stream ends with the last event that there is. Reads with the open transaction. */
  isOver(scope: Scope): Promise<boolean>;
  /** Aborts when the reader leaves or the server stops. */
  signal: AbortSignal;
}

/** Events as they come, past ones first; holds no transaction while it waits. */
export async function* streamEvents(scope: Scope, query: EventStreamQuery): AsyncGenerator<RecordedEvent> {
  let after = query.after;
  while (!query.signal.aborted) {
    const from = after;
    const { isOver, batch } = await inTransaction(scope, async (scope) => ({
      isOver: await query.isOver(scope), // first: what ends the stream may come between the two
      batch: await readEvents(scope, { ...query, after: from, limit: BATCH }),
    }));
    for (const event of batch) {
      yield event;
      if (query.isLast(event)) return;
      after = event.sequence;
    }
    if (batch.length === BATCH) continue;
    if (isOver) return;
    await scope.platform.hints.wait(scope.accountId, POLL_MS, query.signal);
  }
}
