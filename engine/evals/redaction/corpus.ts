import { Random } from './random.ts';
import { VALUES } from './values.ts';

/** A span that must be masked, or one of technical text that must stay. */
export interface KnownSpan {
  start: number;
  end: number;
  type: string;
}

/** A text whose private spans and technical expressions are known. */
export interface KnownText {
  text: string;
  template: string;
  wanted: KnownSpan[];
  technical: KnownSpan[];
}

/** Fills every template so many times. `{slot}` is a private value, `[[…]]` a technical expression that must stay. */
export function fillTemplates(templates: readonly string[], { seed, times }: { seed: number; times: number }): KnownText[] {
  const random = new Random(seed);
  return templates.flatMap((template) => Array.from({ length: /\{\w+\}/.test(template) ? times : 1 }, () => fill(template, random)));
}

function fill(template: string, random: Random): KnownText {
  const made: KnownText = { text: '', template, wanted: [], technical: [] };
  for (const [piece, slot, technical] of template.matchAll(/\{(\w+)\}|\[\[(.+?)\]\]|[^{[]+|[{[]/g)) {
    const start = made.text.length;
    const value = slot === undefined ? null : valuesOf(slot);
    made.text += value?.make(random) ?? technical ?? piece;
    const end = made.text.length;
    if (value) made.wanted.push({ start, end, type: value.type });
    else if (technical !== undefined) made.technical.push({ start, end, type: 'TECHNICAL' });
  }
  return made;
}

function valuesOf(slot: string): (typeof VALUES)[string] {
  const values = VALUES[slot];
  if (values === undefined) throw new Error(`no values for the slot ${slot}`);
  return values;
}
