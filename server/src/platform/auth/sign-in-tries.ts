import { createHash } from 'node:crypto';
import { normaliseEmail } from '@flowpilot/core/accounts';
import type { Platform } from '../platform.ts';
import { type Counted, countOne, uncountOne } from '../rates/rates.store.ts';

const A_PERSON = 10;
const AN_ADDRESS = 30;

/** What is tried with whose e-mail address, and from where. Every call that looks at a password says `password`. */
export interface Try {
  readonly what: 'password' | 'sign-up' | 'reset-mail';
  readonly email: string;
  readonly address: string;
}

/** A try that was counted. */
export interface CountedTry {
  /** The password was right: this was no guess, so it is not held against anybody. */
  forget(): Promise<void>;
}

/**
 * Counts a try before it is made, so that tries side by side are counted too, for the person (whichever address they come
 * from; kept as a hash) and for the address (whoever it asks about). Throws `too_many_requests` when either had too many this
 * minute; `RATE_LIMIT` does not lift it.
 */
export async function countTry(platform: Platform, tried: Try): Promise<CountedTry> {
  const endpoint = `try ${tried.what}`;
  const person = createHash('sha256').update(normaliseEmail(tried.email)).digest('hex');
  const counts: Counted[] = [
    { caller: `ip:${tried.address}`, endpoint, allowed: AN_ADDRESS },
    { caller: `email:${person}`, endpoint, allowed: A_PERSON },
  ];
  const counted: { count: Counted; minute: Date }[] = [];
  for (const count of counts) counted.push({ count, minute: await countOne(platform, count) });
  return {
    forget: async () => {
      for (const { count, minute } of counted) await uncountOne(platform, count, minute);
    },
  };
}
