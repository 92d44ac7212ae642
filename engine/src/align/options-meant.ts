import type { Check } from '../chart/index.ts';
import { read } from '../words/index.ts';
import type { Move } from './moves.ts';
import { answerAt, isTelling, labelKey, optionFor } from './option-for.ts';

/** An option of a check that an answer may mean, and how likely that is, in nats; null for an answer that the check does not have. */
export interface Meant {
  optionId: string | null;
  chance: number;
}

/**
 * What an answer may mean at a check: the option of its label, else the only one that says the same in more or fewer words. Else
 * the option at its place among as many, or with a free reply any of them, as what follows shows; or something new,
 * which is as likely before anything follows.
 */
export function optionsMeant(check: Check, move: Move): Meant[] {
  const option = optionFor(check.options, answerAt(check, move)) ?? optionSaying(check, move.answer);
  if (option) return [{ optionId: option.id, chance: 0 }];
  const maybe = candidates(check, move);
  const chance = -Math.log(maybe.length);
  return [{ optionId: null, chance: 0 }, ...maybe.map(({ id }) => ({ optionId: id, chance }))];
}

function optionSaying(check: Check, answer: string) {
  if (!isTelling(answer)) return null;
  const told = read(answer);
  const saying = check.options.filter(({ label }) => {
    const { words, negated } = read(label);
    if (!isTelling(label) || negated !== told.negated) return false;
    return isWithin(words, told.words) || isWithin(told.words, words);
  });
  return saying.length === 1 ? saying[0] : null;
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));

/** Of another list of as many answers, the one in the same place; of a free reply, all. */
function candidates(check: Check, move: Move): Check['options'] {
  if (move.kind === 'action' || check.kind === 'action') return [];
  const offered = move.options.map(labelKey);
  const at = offered.indexOf(labelKey(move.answer));
  if (at < 0) return check.options;
  const isSameList = offered.some((label) => check.options.some((option) => labelKey(option.label) === label));
  return offered.length < 2 || isSameList ? [] : check.options.slice(0, offered.length).slice(at, at + 1);
}
