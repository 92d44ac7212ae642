import { describe, expect, it } from 'vitest';
import { aFlow, aResolution } from '../../../test/a-flow.ts';
import { Refusal } from '../../kernel/index.ts';
import { NO_TREE, readFlowData } from './read-flow-data.ts';

function refusalOf(submitted: Record<string, unknown>): Refusal {
  try {
    readFlowData(submitted);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
  }
  throw new Error('was not refused');
}

describe('reading flow data', () => {
  it('takes a bare tree and a wrapped one', () => {
    expect(readFlowData({ ...aFlow() })).toEqual({ tree_structure: aFlow() });
    expect(readFlowData({ tree_structure: aFlow(), match_keywords: ['toner', 'Toner '] })).toEqual({
      tree_structure: aFlow(),
      match_keywords: ['toner', 'Toner '],
    });
  });

  it.each([
    {},
    { tree_structure: null },
    { tree_structure: { kind: 'resolution', text: 'x' } },
    { match_keywords: [] },
    { kind: 'resolution' },
  ])('says how to go on when there is no root id: %j', (submitted) => {
    expect(refusalOf(submitted)).toMatchObject({ code: 'invalid_tree', message: NO_TREE });
  });

  it('refuses with every fault', () => {
    const refusal = refusalOf({ id: 'q', kind: 'question', options: [] });
    expect(refusal.code).toBe('invalid_tree');
    expect(refusal.extra['faults']).toEqual([
      { path: '/text', node_id: 'q', message: 'The node needs text.' },
      { path: '/options', node_id: 'q', message: 'A question has 1 to 12 options, this one 0.' },
    ]);
  });

  it.each([
    [{ tree_structure: aResolution('r'), extra: 1 }, '/extra'],
    [{ tree_structure: aResolution('r'), match_keywords: 'toner' }, '/match_keywords'],
    [{ tree_structure: aResolution('r'), match_keywords: ['ok', 5] }, '/match_keywords/1'],
    [{ tree_structure: aResolution('r'), match_keywords: ['x'.repeat(201)] }, '/match_keywords/0'],
    [{ tree_structure: aResolution('r'), match_keywords: new Array(101).fill('x') }, '/match_keywords'],
    [{ tree_structure: aResolution('r'), match_keywords: ['\0'] }, '/match_keywords/0'],
  ])('refuses odd wrappings %#', (submitted, path) => {
    expect(refusalOf(submitted).extra['faults']).toMatchObject([{ path }]);
  });
});
