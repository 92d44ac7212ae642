import { enqueue } from '../platform/jobs/jobs.ts';
import type { Scope } from '../platform/scope.ts';

/** The queue that analyses sessions. Its policy keeps one waiting job a key, so every job of it has a key. */
export const FLYWHEEL_QUEUE = 'analysis';

const LOOK_AGAIN_SECONDS = 5;

/**
 * Asks for the analysis of the account, once this transaction commits. Where a job waits already it does; as that one may begin
 * before this transaction is seen by it, another looks again a little later.
 */
export async function wakeFlywheel(scope: Scope): Promise<void> {
  const made = await enqueue(scope, FLYWHEEL_QUEUE, { accountId: scope.accountId }, { singletonKey: scope.accountId });
  if (made === null) await wakeFlywheelLater(scope, { seconds: LOOK_AGAIN_SECONDS, reason: 'looks again' });
}

/** Asks for the analysis of the account after a pause; of several jobs for one reason, one waits. */
export async function wakeFlywheelLater(scope: Scope, later: { seconds: number; reason: string }): Promise<void> {
  await enqueue(
    scope,
    FLYWHEEL_QUEUE,
    { accountId: scope.accountId },
    { singletonKey: `${scope.accountId} ${later.reason}`, startAfterSeconds: later.seconds },
  );
}
