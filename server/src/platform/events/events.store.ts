import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { afterCommit, type Scope } from '../scope.ts';
import { eventCounters, events } from './events.table.ts';

/** One event of an account. */
export interface RecordedEvent {
  sequence: number;
  topic: string;
  subjectId: string | null;
  kind: string;
  data: unknown;
  at: Date;
}

/** Which events: of a topic, and where given of one subject. */
export interface EventFilter {
  topic: string;
  subjectId: string | null;
}

/** Writes an event with the open transaction; numbers are gap-free and rise in the order of commits. */
export async function recordEvent(scope: Scope, event: EventFilter & { kind: string; data: unknown }): Promise<number> {
  const [counted] = await scope.db
    .insert(eventCounters)
    .values({ accountId: scope.accountId, last: 1 })
    .onConflictDoUpdate({ target: eventCounters.accountId, set: { last: sql`${eventCounters.last} + 1` } })
    .returning({ sequence: eventCounters.last });
  if (counted === undefined) throw new Error('the event counter answered nothing');
  await scope.db.insert(events).values({ accountId: scope.accountId, ...counted, ...event, at: scope.now() });
  afterCommit(scope, () => scope.platform.hints.emit(scope.accountId));
  return counted.sequence;
}

/** Removes events that nobody will replay any more. */
export async function forgetEventsBefore(scope: Scope, topic: string, before: Date): Promise<void> {
  await scope.db.delete(events).where(and(eq(events.accountId, scope.accountId), eq(events.topic, topic), lt(events.at, before)));
}

/** Events after a sequence, oldest first. A null `subjectId` asks for those of the whole topic. */
export function readEvents(scope: Scope, query: EventFilter & { after: number; limit: number }): Promise<RecordedEvent[]> {
  const ofSubject = query.subjectId === null ? undefined : eq(events.subjectId, query.subjectId);
  return scope.db
    .select()
    .from(events)
    .where(and(eq(events.accountId, scope.accountId), eq(events.topic, query.topic), ofSubject, gt(events.sequence, query.after)))
    .orderBy(asc(events.sequence))
    .limit(query.limit);
}
