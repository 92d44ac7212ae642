import type { FlowNode } from '@flowpilot/core/flows';
import type { Proof } from '@flowpilot/core/proposals';
import { chartOf } from '../chart/index.ts';
import { read } from '../words/index.ts';

const LONGEST_TITLE = 80;
const MOST_KEYWORDS = 8;

/** A title for a person to recognise the problem by: its most telling sentence, without placeholders, capitalised, short. */
export function titleOf(problem: string, resolution: string): string {
  const sentences = problem
    .replace(/<[A-Z]+_\d+>/g, '')
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => read(sentence).words.length > 0);
  const told = sentences[0] ?? resolution;
  const bare = told.replace(/[.!?:,;\s]+$/, '');
  const short = bare.length <= LONGEST_TITLE ? bare : `${bare.slice(0, bare.lastIndexOf(' ', LONGEST_TITLE - 1))}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** The words that most of the sessions use for the problem, as they were written, most frequent first. */
export function keywordsOf(problems: readonly string[]): string[] {
  const counts = new Map<string, { count: number; written: string }>();
  for (const problem of problems) {
    const seen = new Set<string>();
    for (const written of problem.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{2,}/gu) ?? []) {
      const stem = read(written).words[0];
      if (!stem || seen.has(stem)) continue;
      seen.add(stem);
      const known = counts.get(stem);
      counts.set(stem, { count: (known?.count ?? 0) + 1, written: known?.written ?? written });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1))
    .slice(0, MOST_KEYWORDS)
    .map(({ written }) => written);
}

/** What a proposal brings, in numbers and plain words. */
export function describe(what: { live: FlowNode | null; tree: FlowNode; proof: Proof; sessions: number }): string {
  const { live, tree, proof, sessions } = what;
  const learned = `${plural(sessions, 'resolved session')}`;
  if (!live) return `Learned from ${learned}: ${contents(tree)}.`;
  const added = contents(tree, new Set(chartOf(live).nodes.keys()));
  const before =
    proof.n === 0
      ? ''
      : ` Of ${plural(proof.n, 'past session')} it explains ${proof.explained_after}, the flow as it is ${proof.explained_before}.`;
  return `Adds ${added}, learned from ${learned}.${before}`;
}

function contents(tree: FlowNode, without: ReadonlySet<string> = new Set()): string {
  const nodes = [...chartOf(tree).nodes.values()].filter((node) => !without.has(node.id));
  const count = (kind: FlowNode['kind']) => nodes.filter((node) => node.kind === kind).length;
  const parts = [
    { count: count('question'), word: 'question' },
    { count: count('action'), word: 'action' },
    { count: count('resolution'), word: 'resolution' },
    { count: count('goto'), word: 'link' },
  ];
  const named = parts.filter((part) => part.count > 0).map((part) => plural(part.count, part.word));
  return named.length === 0 ? 'another order' : named.join(', ');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
