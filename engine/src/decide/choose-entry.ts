import type { Domain } from '@flowpilot/core/kernel';
import { firstChecks, type Layout, type Lore, layPath, type Move, OUT_OF_PLACE } from '../align/index.ts';
import { wordsOf } from '../match/index.ts';
import { type Background, wordEvidence } from '../words/index.ts';

/** An entry that a session may belong to, with the session laid on its tree. */
export interface Candidate {
  lore: Lore;
  layout: Layout;
  /** The first move that is more than a vain attempt. */
  opening: number;
  /** For the entry against a new flow, in nats: by its path, and by how its problem was told. */
  path: number;
  problem: number;
}

/** What a session says, in the words that are compared. */
export interface Told {
  problemWords: readonly string[];
  moves: readonly Move[];
  endWords: readonly string[];
  domain: Domain | null;
  /** By its small words; null where they do not tell. */
  language: string | null;
}

/** Words of a story come together, and most of a story is not about the problem. */
const PROBLEM_TEMPER = 0.3;
/** A missing word in a story says little: people tell the same problem in few common words. */
const WORST_MISS = -0.15;

/** Of sessions of one problem, one in ten is filed under another domain; of sessions of two problems, most are. */
const OTHER_DOMAIN = Math.log(8);
/** What is shared between texts in two languages is names and numbers: it takes much of them to be one flow. */
const OTHER_LANGUAGE = Math.log(200);

/** A session that shares no step with a flow seldom belongs to it. */
const NOTHING_SHARED = -2;

/** Weighs an entry for a session. */
export function weigh(lore: Lore, told: Told, anywhere: Background): Candidate {
  const layout = layPath(lore, { moves: told.moves, endWords: told.endWords, anywhere });
  const { asked } = wordsOf(lore.entry);
  const problem = told.problemWords.reduce((sum, word) => sum + Math.max(WORST_MISS, wordEvidence(word, asked, anywhere)), 0);
  const apart = apartBy(lore, told);
  const path = trusted(layout, told.moves, problem);
  return {
    lore,
    layout,
    opening: Math.max(
      0,
      told.moves.findIndex((move) => !move.isVain),
    ),
    path,
    problem: PROBLEM_TEMPER * problem - apart,
  };
}

function apartBy(lore: Lore, { domain, language }: Told): number {
  const otherDomain = domain !== null && lore.entry.domain !== null && domain !== lore.entry.domain;
  const otherLanguage = language !== null && lore.language !== null && language !== lore.language;
  return (otherDomain ? OTHER_DOMAIN : 0) + (otherLanguage ? OTHER_LANGUAGE : 0);
}

/**
 * What a path is worth: a single shared step may be a wrong turn into another problem, and says nothing alone: not in the middle, and
 * not where the problem was told in no word of the flow's.
 */
function trusted({ places, evidence }: Layout, moves: readonly Move[], problem: number): number {
  const shared = places.flatMap((place, at) => (place === null ? [] : [at]));
  if (shared.length === 0) return evidence + NOTHING_SHARED;
  if (shared.length > 1) return evidence;
  const isDetour = moves.slice(0, shared[0]).some((move) => !move.isVain);
  return isDetour || problem <= 0 ? Math.min(evidence, 0) : evidence;
}

/**
 * How much must speak for an entry before a session joins it instead of beginning a flow of its own, in nats: three times likelier
 * than not. Two flows of one problem are joined later; two problems in one flow are not parted.
 */
export const JOIN_AT = Math.log(3);

/** The entry a session belongs to, or null for none. */
export function chooseEntry<T extends Candidate>(candidates: readonly T[]): T | null {
  const fitting = candidates.filter((candidate) => total(candidate) >= JOIN_AT);
  const best = bestOf(fitting);
  if (best === null || best.layout.places[best.opening]) return best;
  return bestOf(fitting.filter(beginsAtRoot)) ?? best;
}

/** All that speaks for an entry. */
export const total = ({ path, problem }: Candidate): number => path + problem;

/** Of two that fit, the one that more sessions fitted before is likelier by as much. */
function bestOf<T extends Candidate>(candidates: readonly T[]): T | null {
  const weight = (candidate: T): number => total(candidate) + Math.log(1 + candidate.lore.sessions);
  return candidates.reduce<T | null>((best, candidate) => (best === null || weight(candidate) > weight(best) ? candidate : best), null);
}

/**
 * Whether the session's first question plainly is the one that the flow begins with. Where another flow fits better but was
 * begun below its true root, the two are one problem: the flow that has the root is the one to grow.
 */
export function beginsAtRoot({ lore, layout, opening }: Candidate): boolean {
  return firstChecks(lore).has(layout.places[opening]?.checkId ?? '') && (layout.wordings[opening] ?? 0) >= OUT_OF_PLACE;
}
