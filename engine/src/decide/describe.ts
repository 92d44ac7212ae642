import type { FlowNode } from '@flowpilot/core/flows';
import { chartOf } from '../chart/index.ts';

/** What a flow holds and where it comes from, and what the last change brought, in numbers and plain words. */
export function describe(what: { live: FlowNode | null; tree: FlowNode; sessions: number }): string {
  const { live, tree, sessions } = what;
  const learned = `Learned from ${plural(sessions, 'resolved session')}: ${contents(tree)}.`;
  if (!live) return learned;
  return `${learned} Last change: ${contents(tree, new Set(chartOf(live).nodes.keys()))} more.`;
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
  return named.length === 0 ? 'nothing but another order' : named.join(', ');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
