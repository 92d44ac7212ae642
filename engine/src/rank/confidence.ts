import type { Evidence } from '@flowpilot/core/flows';
import type { ConfidenceBasis, Proof } from '@flowpilot/core/proposals';

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

/** Of the sessions that went the same way to an end, the share that came to the same end. */
export function agreementOf(evidence: readonly Evidence[]): number {
  const ends = new Map<string, Map<string, number>>();
  const last = new Map<string, Evidence>();
  for (const row of evidence) {
    const known = last.get(row.session_id);
    if (row.step_index !== null && (known?.step_index ?? -1) < row.step_index) last.set(row.session_id, row);
  }
  for (const row of evidence) {
    const before = last.get(row.session_id);
    if (row.step_index !== null || !before) continue;
    const key = `${before.node_id} ${before.option_id}`;
    const counts = ends.get(key) ?? new Map<string, number>();
    counts.set(row.node_id, (counts.get(row.node_id) ?? 0) + 1);
    ends.set(key, counts);
  }
  const groups = [...ends.values()].map((counts) => [...counts.values()]);
  const all = groups.flat().reduce((sum, count) => sum + count, 0);
  return all === 0 ? 1 : groups.reduce((sum, counts) => sum + Math.max(...counts), 0) / all;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
