import type { FlowNode } from '@flowpilot/core/flows';
import { type Chart, chartOf, OUTCOME_QUESTION } from '../chart/index.ts';

/** Longer descriptions are not read in a queue. */
const LONGEST = 300;
const LONGEST_PART = 70;
const CHECKS_NAMED = 2;
const ENDS_NAMED = 3;

/**
 * What a flow covers, in the words of its own nodes: what it checks first and where it ends, then what it was learned from.
 * For a change of a live tree: what it adds, where, and where that leads; and the flow of the title that it takes in.
 */
export function describe(what: { live: FlowNode | null; tree: FlowNode; sessions: number; takenIn?: string | null }): string {
  const now = chartOf(what.tree);
  const drawn = what.live ? additions(chartOf(what.live), now) : contents(now);
  const told = what.takenIn ? `Takes in ${quoted(what.takenIn)}: both are one problem. ${drawn}` : drawn;
  const counts = `Learned from ${plural(what.sessions, 'resolved session')}.`;
  return `${cut(told, LONGEST - counts.length - 1)} ${counts}`;
}

function contents(chart: Chart): string {
  const nodes = [...chart.nodes.values()];
  const checks = nodes.filter((node) => node.kind === 'question' && node.text !== OUTCOME_QUESTION).flatMap(textOf);
  const first = distinct(checks).slice(0, CHECKS_NAMED).map(quoted);
  const ends = endsOf(nodes);
  const opening = first.length > 0 ? `Checks ${first.join(' and ')} first` : 'Begins with an action';
  return ends.length > 0 ? `${opening}; ends in: ${named(ends)}.` : `${opening}.`;
}

/** What hangs in the new tree under a node that the old one has too; and where all that is new ends. */
function additions(old: Chart, now: Chart): string {
  const added = [...now.nodes.values()].filter((node) => !old.nodes.has(node.id) && node.kind !== 'uncharted');
  const places = distinct(added.flatMap((node) => placeOf(old, now, node)));
  const answers = newAnswers(old, now);
  const ends = endsOf(added);
  const what = [...answers, ...places].slice(0, CHECKS_NAMED);
  const leads = ends.length > 0 ? `, leading to: ${named(ends)}` : '';
  return what.length > 0 ? `Adds ${what.join(' and ')}${leads}.` : 'Puts known steps in another order.';
}

/** Answers that a known question did not have before. */
function newAnswers(old: Chart, now: Chart): string[] {
  return [...now.checks.values()].flatMap((check) => {
    const known = old.checks.get(check.id);
    if (!known) return [];
    const labels = check.options.filter((option) => !known.options.some(({ id }) => id === option.id)).map(({ label }) => label);
    return labels.map((label) => `the answer ${quoted(label)} under ${quoted(check.text)}`);
  });
}

/** A new node that hangs directly at a known place: what it does and where. */
function placeOf(old: Chart, now: Chart, node: FlowNode): string[] {
  const slot = now.slots.get(node.id);
  if (slot?.parentId === null) return [`${quoted(textOf(node).join())} before all else`];
  if (!slot || !old.nodes.has(slot.parentId)) return [];
  const check = now.checks.get(slot.parentId);
  const label = check?.options.find(({ id }) => id === slot.name);
  if (label && !old.checks.get(slot.parentId)?.options.some(({ id }) => id === slot.name)) return [];
  const above = now.nodes.get(slot.parentId);
  const at =
    label && check ? `after ${quoted(label.label)} under ${quoted(check.text)}` : `behind ${quoted((above ? textOf(above) : []).join())}`;
  return node.kind === 'goto' ? [`a way on ${at}`] : [`${quoted(textOf(node).join())} ${at}`];
}

const endsOf = (nodes: readonly FlowNode[]): string[] =>
  distinct(nodes.filter((node) => node.kind === 'resolution' || node.kind === 'escalation').flatMap(textOf));

const textOf = (node: FlowNode): string[] => ('text' in node && node.text ? [node.text] : []);

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function named(ends: readonly string[]): string {
  const more = ends.length - ENDS_NAMED;
  const first = ends.slice(0, ENDS_NAMED).map((end) => cut(end.replace(/[.;]\s*$/, ''), LONGEST_PART));
  return first.join('; ') + (more > 0 ? `; ${more} more` : '');
}

const quoted = (text: string): string => `'${cut(text, LONGEST_PART)}'`;

/** A text that ends with a word, of at most so many characters. */
function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const short = line.slice(0, longest - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
