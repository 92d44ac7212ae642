import { findSqlState } from './is-data-fault.ts';

const DEADLOCK = '40P01';
const MOST_TRIES = 3;

/** Does something again that the database broke off because it and another waited for each other. */
export async function afterDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (tries === MOST_TRIES || findSqlState(fault) !== DEADLOCK) throw fault;
    }
  }
}
