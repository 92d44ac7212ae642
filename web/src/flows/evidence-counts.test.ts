import { describe, expect, it } from 'vitest';
import { countByNode, countInWords } from './evidence-counts.ts';

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
});
