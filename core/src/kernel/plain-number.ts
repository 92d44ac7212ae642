import { z } from 'zod';

const DIGITS = /^\d{1,9}$/;

/** A whole number of a path or query, written in plain digits: no sign, no exponent, no spaces, nothing empty; `otherwise` where it is not given. */
export function plainNumber(least: number, most: number, otherwise?: number) {
  const error = `Must be a whole number from ${least} to ${most}, in plain digits.`;
  const number = z.int({ error }).min(least, { error }).max(most, { error });
  return z.preprocess(read, otherwise === undefined ? number : number.default(otherwise)); // inside, where OpenAPI shows it
}

function read(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  return DIGITS.test(written) ? Number(written) : null;
}
