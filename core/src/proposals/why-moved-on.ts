import { type MergeConflict, type MergeResult, type MergeSides, mergeTrees } from '../flows/index.ts';
import { Refusal } from '../kernel/index.ts';

/** Why a decision that was made on one version does not hold any more; null when that version is live, or none was named. */
export function whyMovedOn(expected: number | null | undefined, live: number | null): Refusal | null {
  if (expected === null || expected === undefined || expected === live) return null;
  const now = live === null ? 'its flow is no longer published' : `it is at version ${live} now`;
  return new Refusal('moved_on', `This was decided on version ${expected}, but ${now}. Look at the merge again and decide on that.`);
}

/** Merges a submitted tree from its base into the live one. Throws a 409 with the conflicts where it does not fit. */
export function requireMerge(sides: MergeSides, liveVersion: number): MergeResult {
  const merged = mergeTrees(sides);
  if (merged.conflicts.length > 0) throw conflicting(merged.conflicts, liveVersion);
  return merged;
}

const conflicting = (conflicts: readonly MergeConflict[], liveVersion: number): Refusal =>
  new Refusal('moved_on', `The flow is at version ${liveVersion} now and conflicts with this change. Open the merge and decide on that.`, {
    conflicts,
  });
