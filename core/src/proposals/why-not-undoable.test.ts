import { describe, expect, it } from 'vitest';
import { whyNotUndoable } from './why-not-undoable.ts';

const at = new Date('2026-01-01T08:00:00.000Z');
const decision = { isDecision: true, reviewedBy: 'ada', at };
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);

describe('whether a decision can be taken back', () => {
  it('lets the same reviewer do so for ten seconds', () => {
    expect(whyNotUndoable(decision, { userId: 'ada', now: at })).toBeNull();
    expect(whyNotUndoable(decision, { userId: 'ada', now: later(10_000) })).toBeNull();
    expect(whyNotUndoable(decision, { userId: 'ada', now: later(10_001) })?.message).toMatch(/for 10 seconds/);
  });

  it('refuses anybody else', () => {
    expect(whyNotUndoable(decision, { userId: 'bob', now: at })?.message).toMatch(/Only the reviewer/);
    expect(whyNotUndoable({ ...decision, reviewedBy: null }, { userId: null, now: at })?.message).toMatch(/Only the reviewer/);
  });

  it('refuses where the last thing that happened is no decision', () => {
    expect(whyNotUndoable(null, { userId: 'ada', now: at })?.code).toBe('wrong_state');
    expect(whyNotUndoable({ ...decision, isDecision: false }, { userId: 'ada', now: at })?.message).toMatch(/no decision/);
  });
});
