import type { FlowNode, ResolutionNode } from '@flowpilot/core/flows';
import type { Background } from '../words/index.ts';
import { flowBackground } from './flow-background.ts';
import type { Lore } from './lore.ts';
import type { Move } from './moves.ts';
import { optionFor } from './option-for.ts';
import { optionsMeant } from './options-meant.ts';
import { passLone } from './pass-lone.ts';
import { type Context, sameCheck, sameEnd } from './same-check.ts';
import { offersOf } from './same-offer.ts';
import { nodeAfter, type Standing, waysFrom } from './ways.ts';

/** Where a step lies: the check it is one with, and the option taken there; `isAside` for a vain attempt that did not lead there. */
export interface Place {
  checkId: string;
  /** Null for an answer that the check does not have. */
  optionId: string | null;
  isAside: boolean;
}

/** Where a session's steps lie on a tree. */
export interface Layout {
  /** For each move, or null for something new. */
  places: readonly (Place | null)[];
  /** The end that the session came to, or null for a new one. */
  endId: string | null;
  /** How much better the tree explains the path than nothing at all, in nats. */
  evidence: number;
  /** For each move: by how much its words alone speak for its place; 0 where it has none. */
  wordings: readonly number[];
}

interface State {
  standing: Standing;
  /** Where its own move lies; null for something new. */
  place: Place | null;
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
  let states: State[] = [{ standing: { at: 'start' }, place: null, score: 0, wording: 0, back: null }];
  const background = flowBackground(lore, reading.anywhere);
  const offers = offersOf(lore);
  for (const move of reading.moves) states = advance(lore, states, { move, background, offers });
  const ended = states.map((state) => withEnd(lore, state, reading));
  const best = ended.reduce((a, b) => (b.score > a.score ? b : a));
  const way = wayTo(best.state);
  return {
    places: way.map(({ place }) => place),
    endId: best.endId,
    evidence: best.score,
    wordings: way.map(({ wording }) => wording),
  };
}

/** A step out of its place must be known by its own words: at least one telling word more than what it does not share. */
export const OUT_OF_PLACE = 1.5;
/** In its place a step may be put in words that nobody used before, but not in those of another question. */
const IN_PLACE = -3;

type Step = { move: Move } & Omit<Context, 'kind'>;

function advance(lore: Lore, states: readonly State[], step: Step): State[] {
  const froms = states.map((state) => ({ state, ways: waysFrom(lore, state.standing) }));
  const off = best(froms.map(({ state, ways }) => ({ state, score: state.score + ways.toNew })));
  const sinceStart = off.state.standing.at === 'start' || (off.state.standing.at === 'new' && off.state.standing.sinceStart);
  const next: State[] = [{ standing: { at: 'new', sinceStart }, place: null, score: off.score, wording: 0, back: off.state }];
  for (const check of lore.chart.checks.values()) {
    const profile = lore.profiles.get(check.id);
    if (!profile) continue;
    const words = sameCheck(step.move, profile, { ...step, kind: check.kind });
    const ways = froms.flatMap(({ state, ways }) => {
      if (words < (ways.expected.has(check.id) ? IN_PLACE : OUT_OF_PLACE)) return [];
      return { state, score: state.score + ways.to(check.id) + (hasPassed(state, check.id) ? AGAIN : 0) };
    });
    if (ways.length === 0) continue;
    const from = best(ways);
    for (const { optionId, chance } of optionsMeant(check, step.move)) {
      const at = { checkId: check.id, optionId };
      const score = from.score + words + chance;
      next.push({ standing: { at: 'check', ...at }, place: { ...at, isAside: false }, score, wording: words, back: from.state });
    }
  }
  return step.move.isVain ? withThoseAside(next, states, knownAttempt(lore, step)) : next;
}

/** What is tried in vain may be tried anywhere: the session stands where it stood, and that says neither one thing nor another. */
function withThoseAside(next: readonly State[], states: readonly State[], place: Place | null): State[] {
  const kept = new Map<string, State>();
  for (const state of [...next, ...states.map((back) => ({ ...back, place, wording: 0, back }))]) {
    const key = JSON.stringify(state.standing);
    const known = kept.get(key);
    if (!known || state.score > known.score) kept.set(key, state);
  }
  return [...kept.values()];
}

/** The attempt that others made with the same words, wherever it is kept. */
function knownAttempt(lore: Lore, step: Step): Place | null {
  let known: { place: Place; words: number } | null = null;
  for (const check of lore.chart.checks.values()) {
    const profile = lore.profiles.get(check.id);
    if (!profile || check.kind === 'question') continue;
    const words = sameCheck(step.move, profile, { ...step, kind: check.kind });
    const optionId = optionFor(check.options, step.move.answer)?.id ?? null;
    if (words >= Math.max(OUT_OF_PLACE, known?.words ?? 0)) known = { place: { checkId: check.id, optionId, isAside: true }, words };
  }
  return known?.place ?? null;
}

/** People seldom ask the same twice. */
const AGAIN = Math.log(0.02);

function hasPassed(last: State, checkId: string): boolean {
  for (let state: State | null = last; state; state = state.back) {
    if (state.place?.checkId === checkId && !state.place.isAside) return true;
  }
  return false;
}

const best = <T extends { score: number }>(all: readonly T[]): T => all.reduce((a, b) => (b.score > a.score ? b : a));

/** A new end costs nothing where none was known; where one is, it must be another in words. */
const OTHER_END = Math.log(0.05);

function withEnd(lore: Lore, state: State, reading: Reading): { state: State; endId: string | null; score: number } {
  const open = { state, endId: null, score: state.score };
  if (state.standing.at !== 'check') return open;
  const ends = [];
  for (const end of endsAt(lore, nodeAfter(lore.chart, state.standing))) {
    const profile = lore.profiles.get(end.id);
    if (!profile) break;
    const words = sameEnd(reading.endWords, profile, reading.anywhere);
    ends.push({ state, endId: end.id, score: state.score + Math.log(0.95) + words });
  }
  return best([ends.length > 0 ? { ...open, score: open.score + OTHER_END } : open, ...ends]);
}

/** The fix in a place and those behind it, one's vain attempt passed. */
function endsAt(lore: Lore, node: FlowNode | undefined): ResolutionNode[] {
  const ends: ResolutionNode[] = [];
  let end: FlowNode | undefined = passLone(lore, node).at(-1);
  for (; end?.kind === 'resolution' && !ends.includes(end); end = end.otherwise) ends.push(end);
  return ends;
}

/** The states behind a last one, one a move, in order. */
function wayTo(last: State): State[] {
  const way: State[] = [];
  for (let state: State | null = last; state?.back; state = state.back) way.unshift(state);
  return way;
}
