import { describe, expect, it } from 'vitest';
import { isTelling, whySkipped } from './why-skipped.ts';

const facts = { status: 'resolved', stepCount: 2, resolution: 'Replaced the fuser unit.' } as const;

describe('whether a flow can be learned from a session', () => {
  it('can from a resolved one with steps and a telling resolution', () => {
    expect(whySkipped(facts)).toBeNull();
  });

  it.each([
    [{ status: 'escalated' }, 'The session was escalated, not resolved'],
    [{ status: 'abandoned' }, 'The session was abandoned, not resolved'],
    [{ stepCount: 0 }, 'It has no step'],
    [{ resolution: null }, 'It has no telling resolution'],
    [{ resolution: ' fixed! ' }, 'It has no telling resolution'],
  ] as const)('cannot with %j', (more, reason) => {
    expect(whySkipped({ ...facts, ...more })).toBe(reason);
  });

  it.each([
    '',
    '   ',
    '-',
    '...',
    'Fixed',
    'RESOLVED.',
    'done, thanks',
    'It works now',
    'Issue resolved by user',
    'N/A',
    '123 456',
    'ok ok',
    'Problem gelöst',
    'Résolu',
  ])('finds nothing told in %j', (resolution) => {
    expect(isTelling(resolution)).toBe(false);
  });

  it.each([
    'Restarted the spooler',
    'Rebooted router',
    'Fixed by a new toner cartridge',
    'Kabel getauscht',
    'Перезапустил службу печати',
    '更换了碳粉盒',
    'Set DNS to 10.0.0.1',
  ])('finds something told in %j', (resolution) => {
    expect(isTelling(resolution)).toBe(true);
  });
});
