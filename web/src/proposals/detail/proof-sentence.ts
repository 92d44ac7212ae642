import type { Proof } from '@flowpilot/core/proposals';

/** The proof in one sentence: what past sessions, replayed, say of the proposal. */
export function proofSentence(proof: Proof | null): string {
  if (proof === null) return 'Not replayed yet: no proof to show.';
  if (proof.n === 0) return 'No past session of this kind to replay yet.';
  const sessions = `${proof.n} past ${proof.n === 1 ? 'session' : 'sessions'}`;
  const before = proof.explained_before === 0 ? 'none' : String(proof.explained_before);
  const broken = proof.broken === 0 ? 'none' : String(proof.broken);
  return `Explains ${proof.explained_after} of ${sessions}, ${before} before; breaks ${broken}`;
}

/** Whether the proof speaks for the proposal, against it, for it at a price, or not at all. */
export function proofVerdict(proof: Proof | null): 'for' | 'mixed' | 'against' | 'open' {
  if (proof === null || proof.n === 0) return 'open';
  if (proof.broken === 0) return 'for';
  return proof.explained_after > proof.explained_before ? 'mixed' : 'against';
}
