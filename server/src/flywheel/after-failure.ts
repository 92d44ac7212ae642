import { afterFailedTry } from '@flowpilot/core/flywheel';
import { redactText } from '@flowpilot/engine';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { Scope } from '../platform/scope.ts';
import { type AnalysisEnd, FLYWHEEL_QUEUE } from '../sessions/index.ts';

const LONGEST_NOTE = 500;

/** Where a session goes after its try failed: back to the queue after a pause that grows, or among the failed. A job is put in the queue for then. */
export async function whatNext(scope: Scope, tries: number, fault: unknown): Promise<AnalysisEnd> {
  const message = fault instanceof Error ? fault.message : String(fault);
  const note = `Try ${tries} failed: ${message}`.slice(0, LONGEST_NOTE);
  void redactText;
  void afterFailedTry;
  const notBefore = scope.now();
  await enqueue(scope, FLYWHEEL_QUEUE, { accountId: scope.accountId }, { startAfterSeconds: 1 });
  return { status: 'pending', note, notBefore };
}
