import { enqueue } from '../jobs/jobs.ts';
import type { Scope } from '../scope.ts';
import { insertParcel } from './outbox.store.ts';

/** The queue of what leaves. */
export const OUTBOX_QUEUE = 'outbox';

/** What is to leave, and by which courier. */
export interface Sending {
  destination: string;
  payload: object;
}

/** Puts something in the outbox with the open transaction: it leaves when that is committed, and never when it is not. Answers its id. */
export async function sendOut(scope: Scope, { destination, payload }: Sending): Promise<string> {
  const id = scope.newId();
  await insertParcel(scope, { id, destination, payload, status: 'waiting', createdAt: scope.now(), nextTryAt: scope.now() });
  await queueParcel(scope, id, 0);
  return id;
}

/** Lets a parcel be taken up after so many seconds. */
export const queueParcel = (scope: Scope, id: string, seconds: number): Promise<string | null> =>
  enqueue(scope, OUTBOX_QUEUE, { accountId: scope.accountId, id }, seconds === 0 ? {} : { startAfterSeconds: seconds });
