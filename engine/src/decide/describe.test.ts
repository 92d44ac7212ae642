import type { FlowNode } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import { describe as described } from './describe.ts';

const stub = (id: string): FlowNode => ({ id, kind: 'uncharted' });
const fix = (id: string, text: string): FlowNode => ({ id, kind: 'resolution', text });
const question = (...options: { id: string; label: string; then: FlowNode }[]): FlowNode => ({
  id: 'q',
  kind: 'question',
  text: 'Is the ring light on?',
  options,
});
const live = question({ id: 'yes', label: 'Yes', then: fix('r1', 'Replaced the cable.') }, { id: 'no', label: 'No', then: stub('u') });

describe('describing a proposal', () => {
  it('says what a new flow checks first and where it ends', () => {
    expect(described({ live: null, tree: live, sessions: 1 })).toBe(
      "Checks 'Is the ring light on?' first; ends in: Replaced the cable. Learned from 1 resolved session.",
    );
  });

  it('says which answer a change adds, under what, and where it leads', () => {
    const tree = question(
      { id: 'yes', label: 'Yes', then: fix('r1', 'Replaced the cable.') },
      { id: 'no', label: 'No', then: stub('u') },
      { id: 'none', label: 'No ring light', then: fix('r2', 'Wrong model, sent the right one') },
    );
    expect(described({ live, tree, sessions: 5 })).toBe(
      "Adds the answer 'No ring light' under 'Is the ring light on?', leading to: Wrong model, sent the right one. Learned from 5 resolved sessions.",
    );
  });

  it('says what a branch that nobody had walked now leads to', () => {
    const tree = question(
      { id: 'yes', label: 'Yes', then: fix('r1', 'Replaced the cable.') },
      { id: 'no', label: 'No', then: fix('r2', 'Switched it on') },
    );
    expect(described({ live, tree, sessions: 2 })).toContain("'Switched it on' after 'No' under 'Is the ring light on?'");
  });

  it('stays short however long the texts are', () => {
    const tree = question({ id: 'yes', label: 'Yes', then: fix('r1', 'word '.repeat(500)) });
    expect(described({ live: null, tree, sessions: 12 }).length).toBeLessThanOrEqual(300);
    expect(described({ live: stub('u'), tree, sessions: 12 }).length).toBeLessThanOrEqual(300);
  });
});
