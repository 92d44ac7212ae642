import { describe, expect, it } from 'vitest';
import { toSessionStep } from './session-steps.ts';

describe('an imported step', () => {
  it('keeps what it says', () => {
    const step = { kind: 'script', text: 'Run it', options: ['a'], chosen_option: 'a', reply: 'ok', outcome: 'failed' } as const;
    expect(toSessionStep({ ...step, options: ['a'] })).toEqual({ ...step, skipped: false, flow_node_id: null });
  });

  it.each([
    [{ text: 'Light', options: ['on', 'off'] }, 'question'],
    [{ text: 'Is it on?', outcome: 'worked' as const }, 'question'],
    [{ text: 'Restarted the spooler', outcome: 'worked' as const }, 'action'],
    [{ text: 'Error code', reply: '0x5' }, 'question'],
    [{ text: 'Restarted the spooler' }, 'action'],
  ])('without a kind is told by what it holds: %j', (step, kind) => {
    expect(toSessionStep(step)).toMatchObject({ kind, skipped: false, flow_node_id: null });
  });
});
