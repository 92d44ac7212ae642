import type { KnownTerm, SecretSpan } from '../ports.ts';
import { findNamedSecrets } from './find-named-secrets.ts';
import { findPeople } from './find-people.ts';
import { findPhones } from './find-phones.ts';
import { findTerms } from './find-terms.ts';
import { HOSTS } from './hosts.ts';
import { MACHINES } from './machines.ts';
import type { Placeholders } from './placeholders.ts';
import { PLACES } from './places.ts';
import { matches } from './recogniser.ts';
import { SECRETS_BY_FORM } from './secrets-by-form.ts';
import { findExact, type Spread, spreadOf } from './spread.ts';
import { USERS } from './users.ts';

const KEPT = 20_000;
const clean = new Set<string>();

/** Spans that the engine's own recognisers find. Texts that hold none are remembered (the last 20,000): trees are masked again and again. */
export function ownSpans(text: string): SecretSpan[] {
  if (clean.has(text)) return [];
  const spans = [
    ...SECRETS_BY_FORM.flatMap((recogniser) => matches(text, recogniser)),
    ...findNamedSecrets(text),
    ...[...MACHINES, ...USERS, ...HOSTS, ...PLACES].flatMap((recogniser) => matches(text, recogniser)),
    ...findPhones(text),
    ...findPeople(text),
  ];
  if (clean.size >= KEPT) clean.clear();
  if (spans.length === 0) clean.add(text);
  return spans;
}

/** Spans of all texts of one thing: each text's own, then what one text showed and others only hold. */
export function spansOf(
  texts: readonly string[],
  known: { terms: readonly KnownTerm[]; scanned?: ReadonlyMap<string, readonly SecretSpan[]> },
): Map<string, SecretSpan[]> {
  const findings = [...new Set(texts)].map((text) => ({
    text,
    spans: [...(known.scanned?.get(text) ?? []), ...findTerms(text, known.terms), ...ownSpans(text)].filter(
      (span) => !cutsPlaceholder(text, span),
    ),
  }));
  const spread = spreadOf(findings);
  return new Map(findings.map(({ text, spans }) => [text, [...spans, ...again(text, spread)]]));
}

const again = (text: string, { terms, exact }: Spread): SecretSpan[] =>
  terms.length + exact.length === 0
    ? []
    : [...findTerms(text, terms), ...findExact(text, exact)].filter((span) => !cutsPlaceholder(text, span));

/** The text with every span masked; where spans overlap, the highest type names the whole. */
export function maskSpans(text: string, spans: readonly SecretSpan[], placeholders: Placeholders): string {
  if (spans.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const span of joined(spans)) {
    masked += text.slice(at, span.start) + placeholders.name(span.type, text.slice(span.start, span.end));
    at = span.end;
  }
  return masked + text.slice(at);
}

/** A span that touches a placeholder would mask what is masked. */
function cutsPlaceholder(text: string, { start, end }: SecretSpan): boolean {
  const near = text.slice(Math.max(0, start - 24), end + 24);
  if (!near.includes('<')) return false;
  const from = Math.max(0, start - 24);
  return [...near.matchAll(/<[A-Z]+_\d{1,6}>/g)].some((found) => from + found.index < end && from + found.index + found[0].length > start);
}

/** What a finding is called when several recognisers claim it: secrets before all, names of people last. */
const RANK = ['SECRET', 'EMAIL', 'PATH', 'TENANT', 'MAC', 'ADDRESS', 'SERIAL', 'CLIENT', 'USER', 'IP', 'HOST', 'PHONE', 'PERSON'];
const rankOf = (type: string): number => (RANK.includes(type) ? RANK.indexOf(type) : RANK.length);

/** Overlapping spans made one, in the order of the text. */
function joined(spans: readonly SecretSpan[]): SecretSpan[] {
  const all: SecretSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || span.start >= last.end) all.push({ ...span });
    else {
      last.end = Math.max(last.end, span.end);
      if (rankOf(span.type) < rankOf(last.type)) last.type = span.type;
    }
  }
  return all;
}
