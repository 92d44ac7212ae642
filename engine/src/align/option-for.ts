import type { FlowOption } from '@flowpilot/core/flows';
import type { Check } from '../chart/index.ts';
import { areOpposite, read } from '../words/index.ts';
import type { Move } from './moves.ts';

/** The option that an answer names, by its label; null when the check does not have it. */
export function optionFor(options: readonly FlowOption[], answer: string): FlowOption | null {
  const wanted = labelKey(answer);
  return options.find((option) => labelKey(option.label) === wanted) ?? null;
}

/** What makes two labels the same. */
export const labelKey = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, ' ');

const PLAIN = new Set('yes no ja nein oui non nee sí si not worked failed unclear none other unknown'.split(' '));

/** Whether an answer says what the question is about: "Wrong device" does, "Yes" does not. */
export const isTelling = (label: string): boolean => read(label).words.some((word) => !PLAIN.has(word));

const YES_OR_NO = new Set(['yes no', 'no yes', 'ja nein', 'nein ja', 'oui non', 'non oui', 'ja nee', 'nee ja', 'sí no', 'no sí']);

/**
 * A move's answer in the terms of a check: the other of yes and no where the move asked for the opposite state ("Is it off?"
 * for "Is it on?"), else as it is.
 */
export function answerAt(check: Pick<Check, 'text' | 'options'>, move: Move): string {
  const [one, other, more] = check.options;
  if (!one || !other || more || !YES_OR_NO.has(`${labelKey(one.label)} ${labelKey(other.label)}`)) return move.answer;
  if (!areOpposite(check.text, move.text)) return move.answer;
  const taken = optionFor(check.options, move.answer);
  if (!taken) return move.answer;
  return taken === one ? other.label : one.label;
}
