import { ownSpans } from '../../src/redact/mask.ts';

/** Pieces that patterns like to try again and again, repeated. */
const HOSTILE = [
  'a', 'A', 'Aa ', 'Aa-', 'A1-', 'a.', 'a@', '1.', ':', '0', 'f', '+1 ', 'eyJ', '=', '"', '\\a', '\\\\a\\', '/home/a ', 'C:\\Users\\', 'password ', 'password is ', 'pw=', 'user ', 'user: ', 'serial ', 'tenant id ', 'Mr. ', 'Jane ', 'spoke to ', '12 Aa ', 'Straße 1 ', '-----BEGIN PRIVATE KEY-----', '<A_1>', '://a:', 'é', '🙂',
]; // biome-ignore format: one list
const LENGTHS = { short: 20_000, long: 80_000 } as const;
const TRIES = 4;

/** How much longer the recognisers take for twice the text, from the quickest of a few tries at four times the text; the worst of all. */
export function timeGrowth(): { worst: number; name: string; count: number } {
  let worst = { growth: 0, name: 'none' };
  for (const piece of HOSTILE) {
    const long = quickest(piece, LENGTHS.long);
    const growth = long < 40 ? 1 : Math.sqrt(long / quickest(piece, LENGTHS.short)); // what is that quick is no measure
    if (growth > worst.growth) worst = { growth, name: JSON.stringify(piece) };
  }
  return { worst: worst.growth, name: worst.name, count: HOSTILE.length };
}

function quickest(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const times = Array.from({ length: TRIES }, (_, index) => {
    const told = `${text}${index}`; // never the same text twice: clean ones are remembered
    const startedAt = process.cpuUsage();
    ownSpans(told);
    return process.cpuUsage(startedAt).user / 1_000;
  });
  return Math.min(...times);
}
