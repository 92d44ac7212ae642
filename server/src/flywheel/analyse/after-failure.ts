import { afterFailedTry } from '@flowpilot/core/flywheel';
import { redactText } from '@flowpilot/engine';
import type { Scope } from '../../platform/scope.ts';
import { type AnalysisEnd, wakeFlywheelLater } from '../../sessions/index.ts';

const LONGEST_NOTE = 500;

const PAUSE_AFTER_A_DEATH_SECONDS = 5;

/** Where a session goes whose process died or was stopped: back to the queue shortly, and the try is not held against it. */
export async function whatNextAfterDeath(scope: Scope, tries: number): Promise<AnalysisEnd> {
  const notBefore = new Date(scope.now().getTime() + PAUSE_AFTER_A_DEATH_SECONDS * 1_000);
  await wakeFlywheelLater(scope, { seconds: PAUSE_AFTER_A_DEATH_SECONDS, reason: `taken back ${notBefore.toISOString().slice(0, 19)}` });
  return { status: 'pending', note: 'The process that analysed it ended', notBefore, tries: Math.max(0, tries - 1) };
}

/** Where a session goes after its try failed: back to the queue after a pause that grows fourfold, and after 5 tries among the failed. A job is put in the queue for then. */
export async function whatNext(scope: Scope, tries: number, fault: unknown): Promise<AnalysisEnd> {
  const message = redactText(fault instanceof Error ? fault.message : String(fault)).text;
  const note = `Try ${tries} failed: ${message}`.slice(0, LONGEST_NOTE);
  const next = afterFailedTry(tries);
  if (next.status === 'failed') return { status: 'failed', note, notBefore: null };
  const notBefore = new Date(scope.now().getTime() + next.pauseSeconds * 1_000);
  await wakeFlywheelLater(scope, { seconds: next.pauseSeconds, reason: `tries again ${notBefore.toISOString().slice(0, 19)}` });
  return { status: 'pending', note, notBefore };
}
