import type { FlowNode } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { EnginePorts } from '../ports.ts';
import type { PastSession } from '../world.ts';
import { findSpans, maskSpans, ownSpans, Placeholders } from './mask.ts';

/** Longer texts are cut before they become knowledge: a log of a hundred thousand characters is no question. */
const LONGEST_TEXT = 20_000;

/** Marks what went through the redactor; nothing outside of this file makes a `Redacted`. */
const redacted = <T>(value: T): Redacted<T> => value as Redacted<T>; // the one place that may say so

/** A session with every text masked; the same thing has the same placeholder throughout. Masking twice changes nothing. */
export async function redactSession(session: PastSession, ports: Pick<EnginePorts, 'secrets'>): Promise<Redacted<PastSession>> {
  const placeholders = new Placeholders();
  for (const text of textsOf(session)) placeholders.reserve(text);
  const mask = async (text: string): Promise<string> => {
    const short = text.slice(0, LONGEST_TEXT);
    return maskSpans(short, await findSpans(short, ports.secrets), placeholders);
  };
  const maskOrNull = async (text: string | null) => (text === null ? null : mask(text));
  const problem = await mask(session.problem);
  const steps = [];
  for (const step of session.steps) {
    const options = [];
    for (const option of step.options) options.push(await mask(option));
    steps.push({
      ...step,
      text: await mask(step.text),
      options,
      chosenOption: await maskOrNull(step.chosenOption),
      reply: await maskOrNull(step.reply),
    });
  }
  return redacted({ ...session, problem, steps, resolution: await maskOrNull(session.resolution) });
}

function textsOf({ problem, steps, resolution }: PastSession): string[] {
  const ofSteps = steps.flatMap((step) => [step.text, ...step.options, step.chosenOption ?? '', step.reply ?? '']);
  return [problem, ...ofSteps, resolution ?? ''];
}

/** A text with the engine's own recognisers' findings masked. */
export function redactText(text: string): Redacted<{ text: string }> {
  const placeholders = new Placeholders();
  placeholders.reserve(text);
  return redacted({ text: maskSpans(text, ownSpans(text), placeholders) });
}

/** A tree with every text masked; ids, kinds and gotos stay. */
export function redactTree(tree: FlowNode): Redacted<FlowNode> {
  const placeholders = new Placeholders();
  reserveIn(tree, placeholders);
  return redacted(maskNode(tree, (text) => maskSpans(text, ownSpans(text), placeholders)));
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'help', 'expected', 'verify', 'to', 'label']);

function reserveIn(node: unknown, placeholders: Placeholders): void {
  if (typeof node === 'string') placeholders.reserve(node);
  else if (typeof node === 'object' && node !== null) for (const part of Object.values(node)) reserveIn(part, placeholders);
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
