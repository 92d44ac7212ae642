import { and, eq, lte, sql } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { flywheelState } from '../flywheel-state.table.ts';

/** How long a holder that died keeps others out; who lives renews it long before, also while it thinks. */
export const LEASE_SECONDS = 25;
const until = (scope: Scope): Date => new Date(scope.now().getTime() + LEASE_SECONDS * 1_000);

/** Takes the account's lease; false while another holds it. */
export async function takeLease(scope: Scope, token: string): Promise<boolean> {
  const taken = await scope.db
    .insert(flywheelState)
    .values({ accountId: scope.accountId, leaseToken: token, leaseUntil: until(scope) })
    .onConflictDoUpdate({
      target: flywheelState.accountId,
      set: { leaseToken: token, leaseUntil: until(scope) },
      setWhere: sql`${flywheelState.leaseToken} is null or ${lte(flywheelState.leaseUntil, scope.now())}`,
    })
    .returning({ token: flywheelState.leaseToken });
  return taken.length === 1;
}

/** Makes a held lease last its full time from now; false when it is no longer held. */
export async function renewLease(scope: Scope, token: string): Promise<boolean> {
  const renewed = await scope.db
    .update(flywheelState)
    .set({ leaseUntil: until(scope) })
    .where(isHolder(scope, token))
    .returning({ token: flywheelState.leaseToken });
  return renewed.length === 1;
}

/** Gives the lease back and notes the end of the run. */
export async function returnLease(scope: Scope, token: string): Promise<void> {
  await scope.db.update(flywheelState).set({ leaseToken: null, leaseUntil: null, lastRunAt: scope.now() }).where(isHolder(scope, token));
}

/** Frees a lease whose holder is known to be gone: on the embedded database, where one process is all there is. */
export async function breakLease(scope: Scope): Promise<void> {
  await scope.db.update(flywheelState).set({ leaseToken: null, leaseUntil: null }).where(eq(flywheelState.accountId, scope.accountId));
}

/** For how long the lease of the account is held, if nobody renews it; 0 when it is free. */
export async function readLeaseSeconds(scope: Scope): Promise<number> {
  const [row] = await scope.db
    .select({ until: flywheelState.leaseUntil })
    .from(flywheelState)
    .where(eq(flywheelState.accountId, scope.accountId));
  return Math.max(0, Math.ceil(((row?.until?.getTime() ?? 0) - scope.now().getTime()) / 1_000));
}

/** When the flywheel of the account last came to rest; null before the first time. */
export async function readLastRunAt(scope: Scope): Promise<Date | null> {
  const [row] = await scope.db
    .select({ at: flywheelState.lastRunAt })
    .from(flywheelState)
    .where(eq(flywheelState.accountId, scope.accountId));
  return row?.at ?? null;
}

const isHolder = (scope: Scope, token: string) => and(eq(flywheelState.accountId, scope.accountId), eq(flywheelState.leaseToken, token));
