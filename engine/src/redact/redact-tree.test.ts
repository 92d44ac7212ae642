import { describe, expect, it } from 'vitest';
import { redactTree } from './index.ts';

describe('redacting a tree', () => {
  it('keeps ids, kinds and gotos', () => {
    const tree = redactTree({
      id: 'a@example.com',
      kind: 'question',
      text: 'Mail from a@example.com?',
      options: [
        { id: 'o1', label: 'a@example.com', then: { id: 'r', kind: 'resolution', text: 'pwd: abc123' } },
        { id: 'o2', label: 'no', then: { id: 'g', kind: 'goto', target: 'r' } },
      ],
    });
    expect(tree).toEqual({
      id: 'a@example.com',
      kind: 'question',
      text: 'Mail from <EMAIL_1>?',
      options: [
        { id: 'o1', label: '<EMAIL_1>', then: { id: 'r', kind: 'resolution', text: 'pwd: <SECRET_1>' } },
        { id: 'o2', label: 'no', then: { id: 'g', kind: 'goto', target: 'r' } },
      ],
    });
  });
});
