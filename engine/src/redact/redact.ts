import type { FlowNode } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { EnginePorts, KnownTerm } from '../ports.ts';
import type { PastSession } from '../world.ts';
import { maskSpans, spansOf } from './mask.ts';
import { Placeholders } from './placeholders.ts';
import { scanTexts } from './scan-texts.ts';

/** Longer texts are cut before they become knowledge: a log of a hundred thousand characters is no question. */
const LONGEST_TEXT = 20_000;

/** Marks what went through the redactor; nothing outside of this file makes a `Redacted`. */
const redacted = <T>(value: T): Redacted<T> => value as Redacted<T>; // the one place that may say so

const NONE: readonly KnownTerm[] = [];

/** A session with every text masked; the same thing has the same placeholder throughout. Masking twice changes nothing. */
export async function redactSession(
  session: PastSession,
  { secrets, terms = NONE }: Pick<EnginePorts, 'secrets' | 'terms'>,
): Promise<Redacted<PastSession>> {
  const texts = textsOf(session).map(shortOf);
  const scanned = secrets ? await scanTexts(texts, secrets) : undefined;
  const mask = maskerOf(texts, scanned ? { terms, scanned } : { terms });
  const maskOrNull = (text: string | null): string | null => (text === null ? null : mask(shortOf(text)));
  return redacted({
    ...session,
    problem: mask(shortOf(session.problem)),
    steps: session.steps.map((step) => ({
      ...step,
      text: mask(shortOf(step.text)),
      options: step.options.map((option) => mask(shortOf(option))),
      chosenOption: maskOrNull(step.chosenOption),
      reply: maskOrNull(step.reply),
    })),
    resolution: maskOrNull(session.resolution),
  });
}

const shortOf = (text: string): string => text.slice(0, LONGEST_TEXT);

function textsOf({ problem, steps, resolution }: PastSession): string[] {
  const ofSteps = steps.flatMap((step) => [step.text, ...step.options, step.chosenOption ?? '', step.reply ?? '']);
  return [problem, ...ofSteps, resolution ?? ''];
}

/** What masks any of these texts, with placeholders that are stable across them. */
function maskerOf(texts: readonly string[], known: Parameters<typeof spansOf>[1]): (text: string) => string {
  const placeholders = new Placeholders();
  for (const text of texts) placeholders.reserve(text);
  const spans = spansOf(texts, known);
  return (text) => maskSpans(text, spans.get(text) ?? [], placeholders);
}

/** A text with what the engine's own recognisers find, and names that the caller knows, masked. */
export function redactText(text: string, terms: readonly KnownTerm[] = NONE): Redacted<{ text: string }> {
  return redacted({ text: maskerOf([text], { terms })(text) });
}

/** A tree with every text masked; ids, kinds and gotos stay. */
export function redactTree(tree: FlowNode, terms: readonly KnownTerm[] = NONE): Redacted<FlowNode> {
  const mask = maskerOf([...new Set(textsIn(tree))], { terms });
  return redacted(maskNode(tree, mask));
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'help', 'expected', 'verify', 'to', 'label']);

function textsIn(node: unknown, field = ''): string[] {
  if (typeof node === 'string') return TEXTS.has(field) ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, part]) => textsIn(part, Array.isArray(node) ? field : name));
}

function maskNode(tree: FlowNode, mask: (text: string) => string): FlowNode {
  const visit = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(field) ? mask(value) : value;
    if (Array.isArray(value)) return value.map((part) => visit(part, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, name)]));
  };
  return visit(tree, '') as FlowNode; // the same shape: only strings in text fields differ
}
