import type { Evidence } from '@flowpilot/core/flows';
import { type Chart, type Check, chartOf, OUTCOME_QUESTION } from '../chart/index.ts';
import { addWords, type Counts, languageOf, noCounts, read } from '../words/index.ts';
import type { LibraryEntry, PastSession } from '../world.ts';
import { isTelling, labelKey } from './option-for.ts';

/** How people have put one question, action or end so far. */
export interface Profile {
  words: Counts;
  texts: number;
  negated: number;
  numbers: ReadonlySet<string>;
  /** The telling answers that were offered with it. */
  labels: ReadonlySet<string>;
}

/** Everything known of an entry's tree: its chart, the wordings behind each node, and the ways that sessions went. */
export interface Lore {
  entry: LibraryEntry;
  chart: Chart;
  profiles: ReadonlyMap<string, Profile>;
  /** How often sessions went from a check by an option straight to a check or end: keys by `passKey`. */
  passes: ReadonlyMap<string, number>;
  /** How many sessions stood at a check first. */
  starts: ReadonlyMap<string, number>;
  /** Actions that one session alone took, in vain, by check: the option that it went on by. Others pass them. */
  lone: ReadonlyMap<string, string>;
  /** The language of its texts, by their small words; null where they do not tell. */
  language: string | null;
  /** How many sessions stand behind the entry. */
  sessions: number;
}

/** Names a way from a check by an option to the next node. */
export const passKey = (checkId: string, optionId: string | null, nextId: string): string => `${checkId} ${optionId} ${nextId}`;

const REPLY_WEIGHT = 0.5;

/** Gathers what is known of an entry, from its evidence and the sessions behind it. */
export function gatherLore(entry: LibraryEntry, sessions: ReadonlyMap<string, PastSession>): Lore {
  const chart = chartOf(entry.tree);
  const paths = pathsOf(entry.evidence);
  return {
    entry,
    chart,
    profiles: profilesOf(chart, entry.evidence, sessions),
    ...waysOf(paths),
    lone: loneOf(chart, entry.evidence),
    language: languageOf([...entry.problems, ...textsOf(chart)]),
    sessions: paths.size,
  };
}

/** The evidence of each session in the order it happened, its end last. */
export function pathsOf(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const paths = new Map<string, Evidence[]>();
  for (const row of evidence) {
    const path = paths.get(row.session_id);
    if (path) path.push(row);
    else paths.set(row.session_id, [row]);
  }
  for (const path of paths.values())
    path.sort((a, b) => (a.step_index ?? Number.MAX_SAFE_INTEGER) - (b.step_index ?? Number.MAX_SAFE_INTEGER));
  return paths;
}

function waysOf(paths: ReadonlyMap<string, readonly Evidence[]>) {
  const passes = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const path of paths.values()) {
    path.forEach((row, at) => {
      const before = path[at - 1];
      if (before) bump(passes, passKey(before.node_id, before.option_id, row.node_id));
      else bump(starts, row.node_id);
    });
  }
  return { passes, starts };
}

function loneOf(chart: Chart, evidence: readonly Evidence[]): Map<string, string> {
  const rows = new Map<string, Evidence[]>();
  for (const row of evidence)
    if (chart.checks.get(row.node_id)?.kind === 'action') rows.set(row.node_id, [...(rows.get(row.node_id) ?? []), row]);
  const lone = new Map<string, string>();
  for (const [id, [row, more]] of rows) {
    if (row?.option_id && !more && (row.outcome === 'failed' || row.outcome === 'unclear')) lone.set(id, row.option_id);
  }
  return lone;
}

const bump = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

interface OpenProfile {
  words: Counts;
  texts: number;
  negated: number;
  numbers: Set<string>;
  labels: Set<string>;
}

function profilesOf(chart: Chart, evidence: readonly Evidence[], sessions: ReadonlyMap<string, PastSession>): Map<string, Profile> {
  const ends = [...chart.nodes.values()].filter((node) => node.kind === 'resolution' || node.kind === 'escalation');
  const profiles = new Map<string, OpenProfile>([...chart.checks.keys(), ...ends.map((end) => end.id)].map((id) => [id, emptyProfile()]));
  for (const row of evidence) {
    const profile = profiles.get(row.node_id);
    const session = sessions.get(row.session_id);
    if (profile && session) addRow(profile, row, session);
  }
  for (const check of chart.checks.values()) addOffered(profiles.get(check.id), check);
  for (const [id, profile] of profiles) if (profile.texts === 0) addText(profile, chart.checks.get(id)?.text ?? textOf(chart, id), 1);
  return profiles;
}

const emptyProfile = (): OpenProfile => ({ words: noCounts(), texts: 0, negated: 0, numbers: new Set(), labels: new Set() });

/** What the tree says in the words of sessions, not the engine's own. */
const textsOf = (chart: Chart): string[] =>
  [...chart.nodes.values()].flatMap((node) => ('text' in node && node.text && node.text !== OUTCOME_QUESTION ? node.text : []));

function textOf(chart: Chart, id: string): string {
  const node = chart.nodes.get(id);
  return node && 'text' in node ? (node.text ?? '') : '';
}

function addRow(profile: OpenProfile, row: Evidence, session: PastSession): void {
  if (row.step_index === null) {
    if (session.resolution) addText(profile, session.resolution, 1);
    return;
  }
  const step = session.steps[row.step_index];
  if (!step) return;
  addText(profile, step.text, 1);
  addLabels(profile, step.options);
  if (step.reply) addWords(profile.words, read(step.reply).words, REPLY_WEIGHT);
}

function addOffered(profile: OpenProfile | undefined, check: Check): void {
  if (profile && check.kind === 'question')
    addLabels(
      profile,
      check.options.map((option) => option.label),
    );
}

function addLabels(profile: OpenProfile, labels: readonly string[]): void {
  for (const label of labels) if (isTelling(label)) profile.labels.add(labelKey(label));
}

function addText(profile: OpenProfile, text: string, weight: number): void {
  const { words, numbers, negated } = read(text);
  addWords(profile.words, words, weight);
  profile.texts += 1;
  if (negated) profile.negated += 1;
  for (const number of numbers) profile.numbers.add(number);
}
