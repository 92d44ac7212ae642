/** Chance that repeats itself: the same seed gives the same sample data. */
export interface Random {
  chance(probability: number): boolean;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  pickWeighted<T extends { weight?: number }>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** A generator seeded by a number (mulberry32). */
export function createRandom(seed: number): Random {
  const next = createStream(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    chance: (probability) => next() < probability,
    whole,
    pick: (list) => at(list, whole(0, list.length - 1)),
    pickWeighted: (list) => pickByWeight(list, next()),
    shuffled: (list) => shuffle(list, whole),
  };
}

function createStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pickByWeight<T extends { weight?: number }>(list: readonly T[], point: number): T {
  const total = list.reduce((sum, item) => sum + (item.weight ?? 1), 0);
  let left = point * total;
  return (
    list.find((item) => {
      left -= item.weight ?? 1;
      return left < 0;
    }) ?? at(list, list.length - 1)
  );
}

function shuffle<T>(list: readonly T[], whole: Random['whole']): T[] {
  const left = [...list];
  return list.map(() => at(left.splice(whole(0, left.length - 1), 1), 0));
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('The sample data asks for one of nothing');
  return item;
}
