import { redactText } from '@flowpilot/engine';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { Scope } from '../platform/scope.ts';
import { type AnalysisEnd, FLYWHEEL_QUEUE } from '../sessions/index.ts';

const MOST_TRIES = 5;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_NOTE = 500;

/** Where a session goes after its try failed: back to the queue after a pause that grows fourfold, and after 5 tries among the failed. A job is put in the queue for then. */
export async function whatNext(scope: Scope, tries: number, fault: unknown): Promise<AnalysisEnd> {
  const message = redactText(fault instanceof Error ? fault.message : String(fault)).text;
  const note = `Try ${tries} failed: ${message}`.slice(0, LONGEST_NOTE);
  if (tries >= MOST_TRIES) return { status: 'failed', note, notBefore: null };
  const pauseSeconds = FIRST_PAUSE_SECONDS * 4 ** (tries - 1);
  await enqueue(scope, FLYWHEEL_QUEUE, { accountId: scope.accountId }, { startAfterSeconds: pauseSeconds });
  return { status: 'pending', note, notBefore: new Date(scope.now().getTime() + pauseSeconds * 1_000) };
}
