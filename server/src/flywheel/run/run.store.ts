import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { flywheelRuns } from './flywheel-run.table.ts';

/** A run as it is kept. */
export type RunRow = typeof flywheelRuns.$inferSelect;

const isRun = (scope: Scope, id: string) => and(eq(flywheelRuns.accountId, scope.accountId), eq(flywheelRuns.id, id));

/** Keeps a run that somebody asked for. */
export async function insertRun(scope: Scope, run: { id: string; total: number; requestedBy: string | null }): Promise<RunRow> {
  const [row] = await scope.db
    .insert(flywheelRuns)
    .values({ ...run, accountId: scope.accountId, state: 'queued', createdAt: scope.now() })
    .returning();
  if (row === undefined) throw new Error('the run was not kept');
  return row;
}

/** The run, or null where the account has none of that id. */
export async function findRun(scope: Scope, id: string): Promise<RunRow | null> {
  const [row] = await scope.db.select().from(flywheelRuns).where(isRun(scope, id));
  return row ?? null;
}

/** Runs that have not ended. */
export function findOpenRuns(scope: Scope): Promise<RunRow[]> {
  return scope.db
    .select()
    .from(flywheelRuns)
    .where(and(eq(flywheelRuns.accountId, scope.accountId), isNull(flywheelRuns.endedAt)));
}

/** Moves every open run on by `done` sessions with `waiting` still to come, or ends it; answers how they then stand. */
export function advanceOpenRuns(
  scope: Scope,
  step: { done: number; waiting: number; ends: boolean; message: string | null },
): Promise<RunRow[]> {
  return scope.db
    .update(flywheelRuns)
    .set({
      state: step.ends ? 'done' : 'running',
      done: sql`${flywheelRuns.done} + ${step.done}`,
      total: sql`${flywheelRuns.done} + ${step.done + step.waiting}`,
      message: step.message,
      endedAt: step.ends ? scope.now() : null,
    })
    .where(and(eq(flywheelRuns.accountId, scope.accountId), isNull(flywheelRuns.endedAt)))
    .returning();
}
