import { describe, expect, it } from 'vitest';
import { afterDeadlocks } from './after-deadlocks.ts';

const sqlFault = (code: string): Error => new Error('query failed', { cause: Object.assign(new Error('deadlock detected'), { code }) });

/** Fails so often, then answers how often it was called. */
const failing = (times: number, fault: Error) => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls <= times ? Promise.reject(fault) : Promise.resolve(calls);
  };
};

describe('work that the database may break off', () => {
  it('is done again after a deadlock, twice at most', async () => {
    expect(await afterDeadlocks(failing(2, sqlFault('40P01')))).toBe(3);
    await expect(afterDeadlocks(failing(3, sqlFault('40P01')))).rejects.toThrow('query failed');
  });

  it('is not done again after anything else', async () => {
    await expect(afterDeadlocks(failing(1, sqlFault('23505')))).rejects.toThrow('query failed');
    await expect(afterDeadlocks(failing(1, new Error('away')))).rejects.toThrow('away');
  });
});
