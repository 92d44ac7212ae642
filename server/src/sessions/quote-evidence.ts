import type { Evidence, QuotedEvidence } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { PastSession } from '@flowpilot/engine';
import type { Scope } from '../platform/scope.ts';
import { findDigests, findSessionLabels } from './digest.store.ts';

/** Puts the redacted words of the sessions to rows of evidence. */
export async function quoteEvidence(scope: Scope, rows: readonly Evidence[]): Promise<QuotedEvidence[]> {
  const ids = [...new Set(rows.map(({ session_id }) => session_id))];
  const digests = await findDigests(scope, ids);
  const labels = await findSessionLabels(scope, ids);
  return rows.map((row) => ({
    ...row,
    ...quote(digests.get(row.session_id), row.step_index),
    session_label: labels.get(row.session_id) ?? row.session_id.slice(0, 8),
  }));
}

function quote(digest: Redacted<PastSession> | undefined, stepIndex: number | null): { quote: string; reply: string | null } {
  if (stepIndex === null) return { quote: digest?.resolution ?? '', reply: null };
  const step = digest?.steps[stepIndex];
  return { quote: step?.text ?? '', reply: step?.chosenOption ?? step?.reply ?? null };
}
