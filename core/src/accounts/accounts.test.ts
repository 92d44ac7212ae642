import { describe, expect, it } from 'vitest';
import { formatKey, normaliseEmail, parseKey } from './key-format.ts';
import { whyNotChangeMember } from './member-rules.ts';

const aMember = (user_id: string, role: 'owner' | 'admin', status: 'active' | 'deactivated' = 'active') => ({ user_id, role, status });

describe('changing a member', () => {
  const [ada, bob] = [aMember('ada', 'owner'), aMember('bob', 'admin')];

  it('neither demotes nor deactivates the last owner', () => {
    expect(whyNotChangeMember(ada, { role: 'admin' }, [ada, bob])?.message).toMatch(/last owner/);
    expect(whyNotChangeMember(ada, { status: 'deactivated' }, [ada, bob])?.message).toMatch(/last owner/);
    expect(whyNotChangeMember(ada, { role: 'viewer' }, [ada, aMember('eve', 'owner', 'deactivated')])?.code).toBe('wrong_state');
  });

  it('lets an owner go where another one stays, and leaves everybody else alone', () => {
    expect(whyNotChangeMember(ada, { role: 'admin' }, [ada, aMember('eve', 'owner')])).toBeNull();
    expect(whyNotChangeMember(bob, { status: 'deactivated' }, [ada, bob])).toBeNull();
    expect(whyNotChangeMember(ada, {}, [ada])).toBeNull();
  });
});

describe('an API key', () => {
  it('comes apart as it was put together', () => {
    const parts = { keyId: 'abc123def456', secret: 'a_b-c'.repeat(8) };
    expect(parseKey(formatKey(parts))).toEqual(parts);
  });

  it.each([
    '',
    'fp_',
    'fp_short_x',
    `xx_abc123def456_${'a'.repeat(40)}`,
    `fp_abc123def456_${'a'.repeat(129)}`,
    `fp_abc123def456_${'a'.repeat(40)}\n`,
  ])('is not %j', (text) => {
    expect(parseKey(text)).toBeNull();
  });
});

describe('an e-mail address', () => {
  it('is one whatever its case and space', () => {
    expect(normaliseEmail(' Ada@Example.COM ')).toBe('ada@example.com');
  });
});
