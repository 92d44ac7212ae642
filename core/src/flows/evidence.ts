import { z } from 'zod';
import { Id } from '../kernel/index.ts';

/** How the step behind a node ended. */
export const Outcome = z.enum(['worked', 'failed', 'unclear', 'none']);
export type Outcome = z.infer<typeof Outcome>;

/**
 * One session step that supports a node and the option taken there. `step_index` is 0-based; null means the session's
 * resolution and stands behind an end.
 */
export const Evidence = z.object({
  node_id: z.string(),
  option_id: z.string().nullable(),
  session_id: Id,
  step_index: z.int().min(0).nullable(),
  outcome: Outcome,
});
export type Evidence = z.infer<typeof Evidence>;

/** Evidence as a reader sees it: with the redacted words of the step and the session they come from. */
export const QuotedEvidence = Evidence.extend({
  quote: z.string(),
  reply: z.string().nullable(),
  session_label: z.string(),
});
export type QuotedEvidence = z.infer<typeof QuotedEvidence>;
