import type { Evidence } from '@flowpilot/core/flows';
import type { ConfidenceBasis, Proof } from '@flowpilot/core/proposals';
import { agreementOf } from './agreement.ts';

/** What confidence is computed from. */
export interface Support {
  /** The sessions behind it: `engineer` and `client` are labels, only their sameness counts. */
  sessions: readonly { id: string; engineer: string | null; client: string | null; endedAt: string | null }[];
  evidence: readonly Evidence[];
  /** The share of replayed sessions that the tree explains. */
  proof: Proof;
  now: string;
}

/**
 * What a proposal is worth before anything is known: three of ten are kept as they stand. It weighs as much as four
 * independent sessions, so that one session alone says little.
 */
const PRIOR = { confidence: 0.3, weight: 4 };
/** After this many days without a new session, what was learned counts half. */
const HALF_LIFE_DAYS = 365;
const DAY = 86_400_000;

/** Confidence from 0 to 1 and what it was computed from. Volume by one author or client counts for two sessions at most. */
export function confidenceOf(support: Support): { confidence: number; basis: ConfidenceBasis } {
  const basis = basisOf(support);
  const independent = Math.min(independentOf(support.sessions, 'engineer'), independentOf(support.sessions, 'client'));
  const weight = independent * 0.5 ** (basis.age_days / HALF_LIFE_DAYS);
  const worked = (basis.worked + 1) / (basis.worked + basis.failed + 1);
  const quality = basis.agreement * Math.sqrt(worked) * basis.replay;
  const confidence = (PRIOR.confidence * PRIOR.weight + quality * weight) / (PRIOR.weight + weight);
  return { confidence: rounded(confidence), basis };
}

/** Sessions as independent support: a second one by the same hand counts half, a third a quarter, and so on. */
function independentOf(sessions: Support['sessions'], by: 'engineer' | 'client'): number {
  const groups = new Map<string, number>();
  for (const session of sessions) groups.set(session[by] ?? '', (groups.get(session[by] ?? '') ?? 0) + 1);
  let independent = 0;
  for (const count of groups.values()) independent += 2 - 2 ** (1 - count);
  return independent;
}

function basisOf({ sessions, evidence, proof, now }: Support): ConfidenceBasis {
  const different = (by: 'engineer' | 'client') => new Set(sessions.flatMap((session) => session[by] ?? [])).size;
  const newest = Math.max(...sessions.map((session) => (session.endedAt ? Date.parse(session.endedAt) : Number.NEGATIVE_INFINITY)));
  return {
    sessions: sessions.length,
    engineers: different('engineer'),
    clients: different('client'),
    agreement: rounded(agreementOf(evidence)),
    worked: evidence.filter((row) => row.step_index === null && row.outcome === 'worked').length,
    failed: evidence.filter((row) => row.outcome === 'failed').length,
    replay: rounded(proof.n === 0 ? 0 : proof.explained_after / proof.n),
    age_days: Number.isFinite(newest) ? Math.max(0, Math.floor((Date.parse(now) - newest) / DAY)) : 0,
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
