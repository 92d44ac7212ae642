import { describe, expect, it } from 'vitest';
import { afterFailedTry, MOST_TRIES } from './after-failed-try.ts';

describe('an analysis whose try failed', () => {
  it('waits four times as long after each, and is failed after the fifth', () => {
    expect([1, 2, 3, 4].map(afterFailedTry)).toEqual([5, 20, 80, 320].map((pauseSeconds) => ({ status: 'pending', pauseSeconds })));
    expect(afterFailedTry(MOST_TRIES)).toEqual({ status: 'failed' });
  });
});
