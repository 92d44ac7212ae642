import { type Chart, checkAt, followed, nodeAt } from '../chart/index.ts';
import { type Lore, passKey } from './lore.ts';
import { passLone } from './pass-lone.ts';

/** Where a session stands while it is laid on a tree: before its first step, at a check with an answer, or off the tree. */
export type Standing = { at: 'start' } | { at: 'check'; checkId: string; optionId: string | null } | { at: 'new'; sinceStart: boolean };

/** Shares of where a session goes next, about one together; from how engineers work. */
const START = { next: 0.7, inside: 0.25, new: 0.05 };
const CHARTED = { next: 0.85, inside: 0.08, new: 0.07 };
const UNCHARTED = { next: 0, inside: 0.15, new: 0.85 };
const OFF = { next: 0, inside: 0.15, new: 0.85 };
/** Steps before the root's: the flow was begun by a session that started below its true root. */
const ABOVE = { next: 0.35, inside: 0.1, new: 0.55 };
/** While few sessions are known, a first step that nobody took before is no wonder: as one more among so many. */
const FEW = 2;

/** The log chances of going from a standing to each check of the tree and to something new. */
export interface Ways {
  /** The checks that the tree asks next: one, and those behind it where it is one session's vain attempt. */
  expected: ReadonlySet<string>;
  to(checkId: string): number;
  toNew: number;
}

/** What may come next at a standing. */
export function waysFrom(lore: Lore, standing: Standing): Ways {
  const others = Math.max(1, lore.chart.checks.size);
  const expected = expectedChecks(lore, standing);
  const shares = sharesAt(lore, standing, expected.size > 0);
  return {
    expected,
    to: (checkId) =>
      Math.log(expected.has(checkId) ? shares.next / expected.size : passed(lore, standing, checkId) + shares.inside / others),
    toNew: Math.log(shares.new),
  };
}

function sharesAt(lore: Lore, standing: Standing, isAsked: boolean) {
  if (standing.at === 'new') return standing.sinceStart ? ABOVE : OFF;
  if (standing.at === 'start') return { ...START, new: START.new + (1 - START.new) / (lore.sessions + FEW) };
  return isAsked || leadsToEnd(lore.chart, standing) ? CHARTED : UNCHARTED;
}

/** The checks that the tree may ask next; none where it goes on to nothing. */
export function expectedChecks(lore: Lore, standing: Standing): ReadonlySet<string> {
  if (standing.at === 'new' && !standing.sinceStart) return new Set();
  const next = standing.at === 'check' ? nodeAfter(lore.chart, standing) : lore.chart.root;
  return new Set(passLone(lore, next).flatMap((node) => checkAt(lore.chart, node)?.id ?? []));
}

/** The checks that the tree begins with. */
export const firstChecks = (lore: Lore): ReadonlySet<string> => expectedChecks(lore, { at: 'start' });

/** The node that an answer leads to, gotos followed. */
export function nodeAfter(chart: Chart, standing: { checkId: string; optionId: string | null }) {
  return followed(chart, nodeAt(chart, { parentId: standing.checkId, name: standing.optionId ?? 'then' }));
}

function leadsToEnd(chart: Chart, standing: { checkId: string; optionId: string | null }): boolean {
  const kind = nodeAfter(chart, standing)?.kind;
  return kind === 'resolution' || kind === 'escalation';
}

/** What sessions did before: their share of a way the tree does not draw, smoothed. */
function passed(lore: Lore, standing: Standing, checkId: string): number {
  if (standing.at === 'new') return 0;
  if (standing.at === 'start') return 0.3 * ((lore.starts.get(checkId) ?? 0) / (lore.sessions + 1));
  return 0.3 * Math.min(1, (lore.passes.get(passKey(standing.checkId, standing.optionId, checkId)) ?? 0) / 3);
}
