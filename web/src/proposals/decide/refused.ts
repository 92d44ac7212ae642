import { ApiProblem } from '../../platform/api-problem.ts';

/** Why a decision was not made: shown on its proposal. */
export interface Refused {
  /** `grew`: new sessions changed the proposal since it was read; `decided_meanwhile`: somebody else was faster. */
  reason: 'grew' | 'decided_meanwhile' | 'failed';
  detail: string;
}

/** What is said where a proposal changed between reading and approving. */
export const GREW = 'It grew since you read it. Read it again before you approve.';

/** What a failed decision says of its proposal: it moved on, somebody else decided, or it did not reach the server. */
export function refusedBy(error: unknown): Refused {
  const detail = error instanceof Error ? error.message : 'Try again in a moment.';
  if (!(error instanceof ApiProblem)) return { reason: 'failed', detail };
  if (error.status === 409) return { reason: 'grew', detail: GREW };
  return { reason: error.status === 400 ? 'decided_meanwhile' : 'failed', detail };
}
