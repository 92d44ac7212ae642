import { redactText } from '@flowpilot/engine';
import { defineJob, type Job } from '../jobs/define-job.ts';
import { inTransaction, type Scope } from '../scope.ts';
import type { Courier } from './courier.ts';
import { lockParcel, type ParcelRow, updateParcel } from './outbox.store.ts';
import { OUTBOX_QUEUE, queueParcel } from './send-out.ts';

/** How often a parcel is tried before it counts as failed. */
export const MOST_TRIES = 6;
/** After the first failed try; each further pause is four times as long: about three hours in all. */
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_REASON = 500;

/** Brings each parcel to where it goes, at least once, and again after growing pauses where that failed. */
export const deliveryJob = (couriers: readonly Courier[]): Job<{ accountId?: string; id?: string }> =>
  defineJob<{ accountId?: string; id?: string }>({
    queue: OUTBOX_QUEUE,
    policy: 'standard',
    concurrency: 4,
    handler: async ({ scopeOf }, { accountId, id }) => {
      if (accountId === undefined || id === undefined) return;
      await deliver(scopeOf(accountId), id, couriers);
    },
  });

async function deliver(scope: Scope, id: string, couriers: readonly Courier[]): Promise<void> {
  const row = await inTransaction(scope, (scope) => lockParcel(scope, id));
  if (row?.status !== 'waiting') return;
  const fault = await tryOne(scope, row, couriers);
  await inTransaction(scope, async (scope) => {
    const now = await lockParcel(scope, id);
    if (now?.status !== 'waiting' || now.tries !== row.tries) return; // another process took it up meanwhile
    await (fault === null ? noteDelivered(scope, row) : noteFailure(scope, row, fault));
  });
}

/** Why it could not be delivered; null when it was. */
async function tryOne(scope: Scope, row: ParcelRow, couriers: readonly Courier[]): Promise<string | null> {
  const courier = couriers.find(({ destination }) => destination === row.destination);
  if (courier === undefined) return `Nothing delivers to “${row.destination}” here.`;
  try {
    await courier.deliver(scope, { id: row.id, payload: row.payload });
    return null;
  } catch (fault) {
    return redactText(fault instanceof Error ? fault.message : String(fault)).text.slice(0, LONGEST_REASON);
  }
}

async function noteDelivered(scope: Scope, { id, tries }: ParcelRow): Promise<void> {
  await updateParcel(scope, id, { status: 'delivered', tries: tries + 1, deliveredAt: scope.now(), nextTryAt: null, lastError: null });
}

async function noteFailure(scope: Scope, row: ParcelRow, lastError: string): Promise<void> {
  const tries = row.tries + 1;
  if (tries >= MOST_TRIES) return updateParcel(scope, row.id, { status: 'failed', tries, lastError, nextTryAt: null });
  const seconds = FIRST_PAUSE_SECONDS * 4 ** row.tries;
  await updateParcel(scope, row.id, { tries, lastError, nextTryAt: new Date(scope.now().getTime() + seconds * 1_000) });
  await queueParcel(scope, row.id, seconds);
}
