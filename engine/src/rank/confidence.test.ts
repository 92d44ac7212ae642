import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, type Support } from './index.ts';

const NOW = '2025-07-01T00:00:00.000Z';
const row = (session: string, node = 'r') => ({
  node_id: node,
  option_id: null,
  session_id: session,
  step_index: null,
  outcome: 'worked' as const,
});

function support(
  who: readonly { engineer: string | null; client: string | null }[],
  changes: { explained?: number; endedAt?: string } = {},
): Support {
  const sessions = who.map((by, at) => ({ id: `s${at}`, endedAt: changes.endedAt ?? '2025-06-30T00:00:00.000Z', ...by }));
  const n = sessions.length;
  const proof = { n, explained_before: 0, explained_after: changes.explained ?? n, broken: 0, broken_session_ids: [], computed_at: NOW };
  return { sessions, evidence: sessions.map(({ id }) => row(id)), proof, now: NOW };
}

const by = (count: number, engineers: number, clients: number) =>
  Array.from({ length: count }, (_, at) => ({ engineer: `e${at % engineers}`, client: `c${at % clients}` }));
const score = (given: Support): number => confidenceOf(given).confidence;

describe('confidence', () => {
  it('is near the prior for one session and grows with independent ones', () => {
    expect(score(support(by(1, 1, 1)))).toBeGreaterThan(0.3);
    expect(score(support(by(1, 1, 1)))).toBeLessThan(0.5);
    expect(score(support(by(8, 8, 8)))).toBeGreaterThan(score(support(by(4, 4, 4))));
    expect(score(support(by(40, 20, 20)))).toBeGreaterThan(0.85);
  });

  it('cannot be lifted by one author, or for one client, by volume', () => {
    const most = score(support(by(2, 2, 2)));
    expect(score(support(by(500, 1, 50)))).toBeLessThanOrEqual(most);
    expect(score(support(by(500, 50, 1)))).toBeLessThanOrEqual(most);
    expect(score(support(by(500, 1, 1).map(() => ({ engineer: null, client: null }))))).toBeLessThanOrEqual(most);
  });

  it('falls with what the tree does not explain, with age, and with sessions that end differently', () => {
    const whole = score(support(by(8, 8, 8)));
    expect(score(support(by(8, 8, 8), { explained: 4 }))).toBeLessThan(whole);
    expect(score(support(by(8, 8, 8), { endedAt: '2022-01-01T00:00:00.000Z' }))).toBeLessThan(whole);
    const step = { node_id: 'q', option_id: 'o', session_id: 's0', step_index: 0, outcome: 'none' as const };
    const evidence = [step, { ...step, session_id: 's1' }, row('s0'), row('s1', 'other')];
    expect(confidenceOf({ ...support(by(2, 2, 2)), evidence }).basis.agreement).toBe(0.5);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (count, engineers, clients) => {
        const given = score(support(by(count, engineers, clients)));
        expect(given).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(1);
      }),
    );
  });
});
