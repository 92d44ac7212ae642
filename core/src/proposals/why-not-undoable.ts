import { Refusal } from '../kernel/index.ts';
import { UNDO_SECONDS } from './life-cycle.ts';

/** The last entry of a proposal's history; `isDecision` where it was a review and there is something to take back. */
export interface LastEntry {
  isDecision: boolean;
  reviewedBy: string | null;
  at: Date;
}

/** Why the last entry cannot be taken back by this person at this moment; null when it can. */
export function whyNotUndoable(last: LastEntry | null, by: { userId: string | null; now: Date }): Refusal | null {
  if (!last?.isDecision) return new Refusal('wrong_state', 'There is no decision to take back.');
  if (by.userId === null || last.reviewedBy !== by.userId)
    return new Refusal('wrong_state', 'Only the reviewer who decided can take the decision back.');
  if (by.now <= undoUntil(last.at)) return null;
  return new Refusal('wrong_state', `A decision can be taken back for ${UNDO_SECONDS} seconds. Review the flow itself instead.`);
}

/** The last moment at which a decision can be taken back. */
export const undoUntil = (decidedAt: Date): Date => new Date(decidedAt.getTime() + UNDO_SECONDS * 1_000);
