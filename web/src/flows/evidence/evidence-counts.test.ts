import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { countByNode, countInWords, countTree } from './evidence-counts.ts';

const evidence = (node_id: string, session_id: string, outcome: 'worked' | 'failed' | 'none') => ({ node_id, session_id, outcome });

describe('evidence counted by node', () => {
  it('counts a session once and each outcome', () => {
    const counts = countByNode([
      evidence('a', 's1', 'worked'),
      evidence('a', 's1', 'failed'),
      evidence('a', 's2', 'worked'),
      evidence('b', 's1', 'none'),
    ]);
    expect(counts.get('a')).toEqual({ sessions: 2, worked: 2, failed: 1 });
    expect(countInWords(counts.get('a'))).toBe('2 sessions, 2 worked, 1 failed');
    expect(countInWords(counts.get('b'))).toBe('1 session');
    expect(countInWords(counts.get('c'))).toBe('');
  });

  it('finds what an action came to at the question on its outcome', () => {
    const end = { id: 'r', kind: 'resolution', text: 'Done' } as const;
    const outcome: FlowNode = { id: 'q', kind: 'question', text: 'Did it work?', options: [{ id: 'o', label: 'Worked', then: end }] };
    const counts = countTree({ id: 'a', kind: 'action', text: 'Restart', then: outcome }, [evidence('q', 's1', 'worked')]);
    expect(counts.get('a')).toEqual({ sessions: 1, worked: 1, failed: 0 });
    expect(counts.get('r')).toBeUndefined();
  });
});
