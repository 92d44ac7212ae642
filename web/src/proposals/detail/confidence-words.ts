import type { ConfidenceBasis } from '@flowpilot/core/proposals';

export type ConfidenceTier = 'low' | 'medium' | 'high';

/** The tier of a confidence score, by the bounds that the product uses for guidance (0.4 and 0.8). */
export function confidenceTier(score: number): ConfidenceTier {
  if (score < 0.4) return 'low';
  return score < 0.8 ? 'medium' : 'high';
}

/** What the confidence rests on, in one sentence. */
export function basisInWords(basis: ConfidenceBasis): string {
  const parts = [
    `${count(basis.sessions, 'session')} of ${count(basis.engineers, 'engineer')}`,
    basis.clients > 0 ? `at ${count(basis.clients, 'client')}` : '',
  ];
  const tail = [
    `${count(basis.worked, 'fix', 'fixes')} worked`,
    ...(basis.failed > 0 ? [`${count(basis.failed, 'step')} did not help`] : []),
  ];
  return `Rests on ${parts.filter(Boolean).join(' ')}; ${tail.join(', ')}.`;
}

/** The parts of the basis as term and value, for a reader who asks. */
export function basisParts(basis: ConfidenceBasis): { term: string; value: string }[] {
  return [
    { term: 'Sessions that support it', value: String(basis.sessions) },
    { term: 'Different engineers', value: String(basis.engineers) },
    { term: 'Different clients', value: String(basis.clients) },
    { term: 'Same way, same end', value: percent(basis.agreement) },
    { term: 'Outcomes', value: `${count(basis.worked, 'fix', 'fixes')} worked, ${count(basis.failed, 'step')} did not help` },
    { term: 'Past sessions explained by replay', value: percent(basis.replay) },
    { term: 'Age of the evidence', value: count(Math.round(basis.age_days), 'day') },
  ];
}

function percent(rate: number): string {
  return `${Math.round(rate * 100)} %`;
}

function count(n: number, word: string, plural = `${word}s`): string {
  return `${n} ${n === 1 ? word : plural}`;
}
