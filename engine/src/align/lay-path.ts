import type { Background } from '../words/index.ts';
import { flowBackground } from './flow-background.ts';
import type { Lore } from './lore.ts';
import type { Move } from './moves.ts';
import { answerAt, optionFor } from './option-for.ts';
import { sameCheck, sameEnd } from './same-check.ts';
import { nodeAfter, type Standing, waysFrom } from './ways.ts';

/** Where a session's steps lie on a tree. */
export interface Layout {
  /** For each move: the check it is one with, and the option taken there (null: an answer the check does not have), or null for something new. */
  places: readonly ({ checkId: string; optionId: string | null } | null)[];
  /** The end that the session came to, or null for a new one. */
  endId: string | null;
  /** How much better the tree explains the path than nothing at all, in nats. */
  evidence: number;
  /** For each move: by how much its words alone speak for its place; 0 where it has none. */
  wordings: readonly number[];
}

interface State {
  standing: Standing;
  score: number;
  /** What the words of its own move say. */
  wording: number;
  back: State | null;
}

/** What a path is compared with. */
export interface Reading {
  moves: readonly Move[];
  endWords: readonly string[];
  /** The background of the account: how likely a word is anywhere. */
  anywhere: Background;
}

/** Lays a session on a tree: the best of all ways through it, by words, place and what follows together. */
export function layPath(lore: Lore, reading: Reading): Layout {
  let states: State[] = [{ standing: { at: 'start' }, score: 0, wording: 0, back: null }];
  const here = flowBackground(lore, reading.anywhere);
  for (const move of reading.moves) states = advance(lore, states, { move, background: here });
  const ended = states.map((state) => withEnd(lore, state, reading));
  const best = ended.reduce((a, b) => (b.score > a.score ? b : a));
  const way = wayTo(best.state);
  return {
    places: way.map(({ standing }) => (standing.at === 'check' ? { checkId: standing.checkId, optionId: standing.optionId } : null)),
    endId: best.endId,
    evidence: best.score,
    wordings: way.map(({ wording }) => wording),
  };
}

/** A step out of its place must be known by its own words: at least one telling word more than what it does not share. */
export const OUT_OF_PLACE = 1.5;
/** In its place a step may be put in words that nobody used before, but not in those of another question. */
const IN_PLACE = -3;

function advance(lore: Lore, states: readonly State[], step: { move: Move; background: Background }): State[] {
  const froms = states.map((state) => ({ state, ways: waysFrom(lore, state.standing) }));
  const off = best(froms.map(({ state, ways }) => ({ state, score: state.score + ways.toNew })));
  const sinceStart = off.state.standing.at === 'start' || (off.state.standing.at === 'new' && off.state.standing.sinceStart);
  const next: State[] = [{ standing: { at: 'new', sinceStart }, score: off.score, wording: 0, back: off.state }];
  for (const check of lore.chart.checks.values()) {
    const profile = lore.profiles.get(check.id);
    if (!profile) continue;
    const words = sameCheck(step.move, profile, { background: step.background, kind: check.kind });
    const ways = froms.flatMap(({ state, ways }) => {
      if (words < (ways.expectedId === check.id ? IN_PLACE : OUT_OF_PLACE)) return [];
      return { state, score: state.score + ways.to(check.id) + (hasPassed(state, check.id) ? AGAIN : 0) };
    });
    if (ways.length === 0) continue;
    const from = best(ways);
    const optionId = optionFor(check.options, answerAt(check, step.move))?.id ?? null;
    const standing: Standing = { at: 'check', checkId: check.id, optionId };
    next.push({ standing, score: from.score + words, wording: words, back: from.state });
  }
  return next;
}

/** People seldom ask the same twice. */
const AGAIN = Math.log(0.02);

function hasPassed(last: State, checkId: string): boolean {
  for (let state: State | null = last; state; state = state.back) {
    if (state.standing.at === 'check' && state.standing.checkId === checkId) return true;
  }
  return false;
}

const best = <T extends { score: number }>(all: readonly T[]): T => all.reduce((a, b) => (b.score > a.score ? b : a));

/** A new end costs nothing where none was known; where one is, it must be another in words. */
const OTHER_END = Math.log(0.05);

function withEnd(lore: Lore, state: State, reading: Reading): { state: State; endId: string | null; score: number } {
  const open = { state, endId: null, score: state.score };
  if (state.standing.at !== 'check') return open;
  const known = nodeAfter(lore.chart, state.standing);
  const ends = [];
  for (let end = known; end; end = end.kind === 'resolution' ? end.otherwise : undefined) {
    const profile = lore.profiles.get(end.id);
    if (end.kind !== 'resolution' || !profile) break;
    const words = sameEnd(reading.endWords, profile, reading.anywhere);
    ends.push({ state, endId: end.id, score: state.score + Math.log(0.95) + words });
  }
  return best([ends.length > 0 ? { ...open, score: open.score + OTHER_END } : open, ...ends]);
}

/** The states behind a last one, one a move, in order. */
function wayTo(last: State): State[] {
  const way: State[] = [];
  for (let state: State | null = last; state?.back; state = state.back) way.unshift(state);
  return way;
}
