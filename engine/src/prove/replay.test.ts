import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { prove } from './index.ts';

const NOW = '2025-07-01T00:00:00.000Z';
const end = (id: string): FlowNode => ({ id, kind: 'resolution', text: id });
const question = (id: string, yes: FlowNode, no: FlowNode): FlowNode => ({
  id,
  kind: 'question',
  text: id,
  options: [
    { id: `${id}-yes`, label: 'yes', then: yes },
    { id: `${id}-no`, label: 'no', then: no },
  ],
});
const path = (session: string, steps: readonly [string, string][], at: string): [string, Evidence[]] => [
  session,
  [
    ...steps.map(([node_id, option], step_index) => ({
      node_id,
      option_id: `${node_id}-${option}`,
      session_id: session,
      step_index,
      outcome: 'none' as const,
    })),
    { node_id: at, option_id: null, session_id: session, step_index: null, outcome: 'worked' },
  ],
];
const proof = (live: FlowNode | null, proposed: FlowNode, paths: [string, Evidence[]][]) =>
  prove({ paths: new Map(paths), live, proposed, now: NOW });

describe('replaying past sessions', () => {
  const before = question('a', end('r1'), { id: 'u', kind: 'uncharted' });
  const after = question('a', end('r1'), question('b', end('r2'), { id: 'u2', kind: 'uncharted' }));
  const old = path('s1', [['a', 'yes']], 'r1');
  const fresh = path(
    's2',
    [
      ['a', 'no'],
      ['b', 'yes'],
    ],
    'r2',
  );

  it('counts whom each tree leads to their own end', () => {
    expect(proof(before, after, [old, fresh])).toEqual({
      n: 2,
      explained_before: 1,
      explained_after: 2,
      broken: 0,
      broken_session_ids: [],
      computed_at: NOW,
    });
    expect(proof(null, after, [fresh])).toMatchObject({ explained_before: 0, explained_after: 1 });
  });

  it('names whom a change leads astray', () => {
    expect(proof(after, before, [old, fresh])).toMatchObject({
      explained_before: 2,
      explained_after: 1,
      broken: 1,
      broken_session_ids: ['s2'],
    });
  });

  it('begins where the session began, passes over what it was not asked, and takes a later fix of the same place', () => {
    expect(proof(null, after, [path('s3', [['b', 'yes']], 'r2')]).explained_after).toBe(1);
    expect(
      proof(null, question('z', after, end('r9')), [
        path(
          's4',
          [
            ['z', 'yes'],
            ['b', 'yes'],
          ],
          'r2',
        ),
      ]).explained_after,
    ).toBe(1);
    const ranked: FlowNode = question('a', { id: 'r1', kind: 'resolution', text: 'r1', otherwise: end('r3') }, end('r4'));
    expect(proof(null, ranked, [path('s5', [['a', 'yes']], 'r3')]).explained_after).toBe(1);
  });

  it('does not follow gotos for ever', () => {
    const circle = question('a', { id: 'g', kind: 'goto', target: 'a' }, end('r1'));
    expect(proof(null, circle, [path('s6', [['a', 'yes']], 'r1')]).explained_after).toBe(0);
  });
});
