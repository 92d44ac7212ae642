import type { SecretScanner, SecretSpan } from '../ports.ts';
import { findPhones } from './find-phones.ts';
import { ADDRESSES, type Recogniser, SECRETS } from './recognisers.ts';

/** The placeholders of one session: the same thing is the same placeholder wherever it stands. */
export class Placeholders {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** Numbers that texts already use stay theirs. */
  reserve(text: string): void {
    for (const [, type, number] of text.matchAll(/<([A-Z]+)_(\d{1,6})>/g)) {
      if (type) this.#counts.set(type, Math.max(this.#counts.get(type) ?? 0, Number(number)));
    }
  }

  /** The placeholder of a found thing. */
  name(type: string, found: string): string {
    const key = `${type} ${found.toLowerCase()}`;
    const known = this.#names.get(key);
    if (known) return known;
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const made = `<${type}_${count}>`;
    this.#names.set(key, made);
    return made;
  }
}

/** Spans that the engine's own recognisers find, and those of a scanner beside it. */
export async function findSpans(text: string, scanner: SecretScanner | undefined): Promise<SecretSpan[]> {
  return [...(scanner ? await scanner.scan(text) : []).map((span) => ({ ...span, type: 'SECRET' })), ...ownSpans(text)];
}

const KEPT = 20_000;
const clean = new Set<string>();

/** Spans that the engine's own recognisers find. Texts that hold none are remembered (the last 20,000): trees are masked again and again. */
export function ownSpans(text: string): SecretSpan[] {
  if (clean.has(text)) return [];
  const spans = [...SECRETS, ...ADDRESSES].flatMap((recogniser) => matches(text, recogniser));
  spans.push(...findPhones(text));
  if (clean.size >= KEPT) clean.clear();
  if (spans.length === 0) clean.add(text);
  return spans;
}

function matches(text: string, { type, pattern, group, holds }: Recogniser): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const found of text.matchAll(pattern)) {
    const part = found[group] ?? '';
    if (part === '' || (holds && !holds(part))) continue;
    const start = found.index + (group === 0 ? 0 : found[0].lastIndexOf(part));
    spans.push({ start, end: start + part.length, type });
  }
  return spans;
}

/** The text with every span masked; where spans overlap, the first found type names the whole. */
export function maskSpans(text: string, spans: readonly SecretSpan[], placeholders: Placeholders): string {
  const outside = spans.filter((span) => !cutsPlaceholder(text, span));
  const ordered = joined(outside);
  let masked = '';
  let at = 0;
  for (const span of ordered) {
    masked += text.slice(at, span.start) + placeholders.name(span.type, text.slice(span.start, span.end));
    at = span.end;
  }
  return masked + text.slice(at);
}

const cutsPlaceholder = (text: string, span: SecretSpan): boolean => /^<?[A-Z]+_\d+>?$/.test(text.slice(span.start, span.end));

/** Overlapping spans made one, secrets first in rank, in the order of the text. */
function joined(spans: readonly SecretSpan[]): SecretSpan[] {
  const all: SecretSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || span.start >= last.end) all.push({ ...span });
    else {
      last.end = Math.max(last.end, span.end);
      if (span.type === 'SECRET') last.type = 'SECRET';
    }
  }
  return all;
}
