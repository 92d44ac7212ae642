import type { Origin } from '../flows/index.ts';
import { isChangeOfFlow, type ReviewState } from './life-cycle.ts';
import type { ReviewAction } from './proposal.ts';

/** What a decision publishes. */
export type Publication =
  | { kind: 'none' }
  | { kind: 'create_flow'; origin: Extract<Origin, 'ai_generated' | 'ai_enhanced'> }
  | { kind: 'add_version'; flowId: string; origin: 'ai_enhanced' };

/** The flow that a proposal would change, as it is now. */
export interface TargetFlow {
  id: string;
  status: 'published' | 'archived';
  match_keywords: readonly string[];
}

/** What a decision publishes: a new flow, the next version of the target, or a new flow where the target is gone. */
export function planPublication(
  proposal: Pick<ReviewState, 'proposal_type'>,
  action: ReviewAction,
  target: TargetFlow | null,
): Publication {
  if (action === 'reject' || action === 'dismiss') return { kind: 'none' };
  if (!isChangeOfFlow(proposal)) return { kind: 'create_flow', origin: 'ai_generated' };
  if (target?.status !== 'published') return { kind: 'create_flow', origin: 'ai_enhanced' };
  return { kind: 'add_version', flowId: target.id, origin: 'ai_enhanced' };
}

/** Title and description of what is published: the review's where it gives them, else the proposal's. */
export function wordsOf(
  proposal: { title: string; description: string | null },
  review: { title?: string | null | undefined; description?: string | null | undefined },
): { title: string; description: string | null } {
  return { title: review.title ?? proposal.title, description: review.description ?? proposal.description };
}

/** The words that lead to what is published: those given; else none for a new flow, and the flow's own for a version. */
export function keywordsOf(given: readonly string[] | undefined, plan: Publication, target: TargetFlow | null): readonly string[] {
  return given ?? (plan.kind === 'add_version' ? (target?.match_keywords ?? []) : []);
}
