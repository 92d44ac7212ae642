import type { Background } from '../words/index.ts';
import type { Lore } from './lore.ts';

/** The account's words weigh as much as this many checks of the flow: a small flow says little of how its questions are put. */
const ANYWHERE_WEIGHT = 3;

/**
 * How likely a word is in a question of this flow, whichever it is. What all its questions speak of tells none from
 * another: in a flow on one device, the device's name is no sign that two questions are the same.
 */
export function flowBackground(lore: Lore, anywhere: Background): Background {
  const sums = new Map<string, number>();
  let checks = 0;
  for (const id of lore.chart.checks.keys()) {
    const words = lore.profiles.get(id)?.words;
    if (!words || words.total === 0) continue;
    checks += 1;
    for (const [word, count] of words.of) sums.set(word, (sums.get(word) ?? 0) + count / words.total);
  }
  return (word) => ((sums.get(word) ?? 0) + ANYWHERE_WEIGHT * anywhere(word)) / (checks + ANYWHERE_WEIGHT);
}
