import { Refusal } from '@flowpilot/core/kernel';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Platform } from '../platform.ts';
import { rateCounters } from './rates.table.ts';

const MINUTE_MS = 60_000;

/** What is counted: a call, and how often a minute it may be made. */
export interface RatedEndpoint {
  readonly method: string;
  readonly path: string;
  readonly ratePerMinute?: number;
}

/** One line of the count: who does what, and how often a minute they may. */
export interface Counted {
  readonly caller: string;
  readonly endpoint: string;
  readonly allowed: number;
}

/** Counts one call; throws `too_many_requests` when the caller's minute is used up. Endpoints without a rate are not counted. */
export async function takeFromRate(platform: Platform, endpoint: RatedEndpoint, caller: string): Promise<void> {
  const { rateFactor } = platform.config;
  if (endpoint.ratePerMinute === undefined || rateFactor === null) return;
  const allowed = Math.max(1, Math.floor(endpoint.ratePerMinute * rateFactor));
  await countOne(platform, { caller, endpoint: `${endpoint.method} ${endpoint.path}`, allowed });
}

/** Counts one, whatever `RATE_LIMIT` says; throws `too_many_requests` when the minute is used up. Answers the minute it was counted in. */
export async function countOne(platform: Platform, { caller, endpoint, allowed }: Counted): Promise<Date> {
  const now = platform.now().getTime();
  const minute = new Date(now - (now % MINUTE_MS));
  const [row] = await platform.database.db
    .insert(rateCounters)
    .values({ caller, endpoint, minute, calls: 1 })
    .onConflictDoUpdate({
      target: [rateCounters.caller, rateCounters.endpoint, rateCounters.minute],
      set: { calls: sql`${rateCounters.calls} + 1` },
    })
    .returning({ calls: rateCounters.calls });
  if ((row?.calls ?? 0) <= allowed) return minute;
  const seconds = Math.max(1, Math.ceil((minute.getTime() + MINUTE_MS - now) / 1000));
  throw new Refusal('too_many_requests', `At most ${allowed} such calls a minute. Try again in ${seconds} seconds.`, {
    retry_after_seconds: seconds,
  });
}

/** Takes one back that was counted in this minute. */
export async function uncountOne(platform: Platform, { caller, endpoint }: Counted, minute: Date): Promise<void> {
  await platform.database.db
    .update(rateCounters)
    .set({ calls: sql`greatest(${rateCounters.calls} - 1, 0)` })
    .where(and(eq(rateCounters.caller, caller), eq(rateCounters.endpoint, endpoint), eq(rateCounters.minute, minute)));
}

/** Removes counters of minutes long gone. */
export async function forgetOldRates(platform: Platform): Promise<void> {
  await platform.database.db.delete(rateCounters).where(lt(rateCounters.minute, new Date(platform.now().getTime() - 10 * MINUTE_MS)));
}
