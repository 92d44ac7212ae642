import { describe, expect, it } from 'vitest';
import { countMasked } from './count-masked.ts';

describe('counting what is masked', () => {
  it('counts each placeholder once, by type, wherever it stands', () => {
    const tree = { id: 'r', kind: 'resolution', text: 'Restart <HOST_1>, then <HOST_2>; tell <PERSON_1>' };
    expect(countMasked(['<HOST_1> is down', null, tree])).toEqual([
      { type: 'HOST', count: 2 },
      { type: 'PERSON', count: 1 },
    ]);
    expect(countMasked(['nothing here'])).toEqual([]);
  });
});
