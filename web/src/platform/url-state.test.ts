import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseSearch, readState, stringifySearch } from './url-state.ts';

const Filter = z.object({
  search: z.string().optional(),
  status: z.enum(['pending', 'approved']).optional(),
  skip: z.coerce.number().int().min(0).default(0),
});

describe('state in the address', () => {
  it('keeps words as they were typed, numbers included', () => {
    expect(parseSearch('?search=0042&status=pending')).toEqual({ search: '0042', status: 'pending' });
    expect(stringifySearch({ search: '0042', status: undefined, empty: '' })).toBe('?search=0042');
  });

  it('survives the way to the address and back', () => {
    const words = { search: 'a&b=c +ü', status: 'pending' };
    expect(parseSearch(stringifySearch(words))).toEqual(words);
  });

  it('leaves out a word that does not fit and keeps the others', () => {
    expect(readState(Filter, { status: 'nonsense', search: 'vpn', skip: '40' })).toEqual({ search: 'vpn', skip: 40 });
  });
});
