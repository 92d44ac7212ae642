import type { FlowChange, FlowDiff, Place } from '@flowpilot/core/flows';
import { kindWord } from '../node/kind-words.ts';
import { type Change, type DrawnNode, walkDrawn } from '../tree/drawn-tree.ts';

/** One change as a sentence, with the two texts where a text changed. */
export interface ChangeInWords {
  key: string;
  nodeId: string;
  change: Change;
  sentence: string;
  texts: { before: string; after: string } | null;
}

/** The word, and the sign beside it, for each way a node can differ. */
export const CHANGE_WORDS: Readonly<Record<Change, { word: string; sign: string }>> = {
  added: { word: 'Added', sign: '+' },
  changed: { word: 'Changed', sign: '~' },
  removed: { word: 'Removed', sign: '−' },
  moved: { word: 'Moved', sign: '→' },
};

/** Every change in words, in the order of the difference; nodes are named as the drawing names them. */
export function changesInWords(diff: FlowDiff, roots: readonly DrawnNode[]): ChangeInWords[] {
  const names = new Map(walkDrawn(roots).map((drawn) => [drawn.id, drawn.text]));
  const labels = new Map(
    walkDrawn(roots).flatMap((drawn) => drawn.children.map(({ slot, label }) => [`${drawn.id}/${slot}`, label] as const)),
  );
  return diff.changes.map((change, index) => ({
    key: `${index}-${change.node_id}`,
    nodeId: change.node_id,
    change: change.change,
    sentence: sentenceOf(change, { names, labels }),
    texts: change.change === 'changed' ? textsOf(change, { names, labels }) : null,
  }));
}

/** How much changes, in a few words, e.g. "2 added, 1 moved". */
export function countsInWords({ counts }: FlowDiff): string {
  const parts = (['added', 'changed', 'moved', 'removed'] as const)
    .filter((change) => counts[change] > 0)
    .map((change) => `${counts[change]} ${change}`);
  return parts.length === 0 ? 'Nothing changes' : parts.join(', ');
}

interface Words {
  names: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string | null>;
}

function sentenceOf(change: FlowChange, words: Words): string {
  switch (change.change) {
    case 'added':
    case 'removed':
      return `${nodeInWords(change)} ${placeInWords(change.at, words)}`;
    case 'moved':
      return `${quoted(change.text)} from ${placeInWords(change.from, words)} to ${placeInWords(change.to, words)}`;
    case 'changed':
      return `${changedWord(change)} of ${quoted(words.names.get(change.node_id) ?? '')}`;
  }
}

function nodeInWords({ kind, text }: { kind: string; text: string }): string {
  if (text === '') return kind === 'uncharted' ? 'Uncharted branch' : kindWord(kind);
  return `${kindWord(kind)} ${quoted(text)}`;
}

function placeInWords(place: Place, { names, labels }: Words): string {
  if (place.parent_id === null) return 'as the first step';
  const parent = quoted(names.get(place.parent_id) ?? '');
  if (place.slot === 'then') return `after ${parent}`;
  if (place.slot === 'otherwise') return `for when ${parent} did not work`;
  const label = place.label ?? labels.get(`${place.parent_id}/${place.slot}`) ?? '';
  return `at the answer ${quoted(label)} of ${parent}`;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: 'Text',
  help: 'Help',
  expected: 'Expected result',
  verify: 'How to see that it worked',
  to: 'Escalate to',
  kind: 'Kind',
  target: 'Where it goes on',
  option: 'Answer',
  option_order: 'Order of the answers',
  script_template_id: 'Script',
};

function changedWord({ field, before, after }: Extract<FlowChange, { change: 'changed' }>): string {
  if (field !== 'option') return fieldWord(field);
  if (before === null) return 'New answer';
  return after === null ? 'Removed answer' : 'Answer';
}

const fieldWord = (field: string): string => FIELD_WORDS[field] ?? field.replaceAll('_', ' ');

function textsOf(change: Extract<FlowChange, { change: 'changed' }>, { names, labels }: Words): { before: string; after: string } {
  const say = (value: unknown): string => {
    if (Array.isArray(value))
      return value
        .map((id) => labels.get(`${change.node_id}/${id}`) ?? '')
        .filter(Boolean)
        .join(', ');
    const text = typeof value === 'string' ? value : '';
    if (change.field === 'kind') return kindWord(text);
    return change.field === 'target' ? (names.get(text) ?? text) : text;
  };
  return { before: say(change.before), after: say(change.after) };
}

function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
  return `“${short}”`;
}
