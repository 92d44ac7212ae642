import { type Background, type Counts, wordEvidence } from '../words/index.ts';
import type { Profile } from './lore.ts';
import type { Move } from './moves.ts';
import { type Offers, sameOffer } from './same-offer.ts';

/** Words of one text come together: two of them are not two independent proofs. */
const TEMPER = 0.7;
const REPLY_WEIGHT = 0.35;
/** The other way round in one of two wordings is four times rarer than the same way round. */
const NEGATION_COST = Math.log(2);
const NUMBER_COST = Math.log(8);
const KIND_COST = Math.log(50);
/** Two wordings of one thing share at least a word, all but one time in eight. */
const NOTHING_SHARED_COST = Math.log(8);

/** What a check is one of: how words and answers are used in its flow, and its kind. */
export interface Context {
  background: Background;
  offers: Offers;
  kind: 'question' | 'action';
}

/** By how much the words of a move speak for being one with a check, in nats; 0 says nothing, negative speaks against it. */
export function sameCheck(move: Move, profile: Profile, context: Context): number {
  const { background } = context;
  const offered = sameOffer(move, profile, context.offers);
  const told = sum(move.words, profile.words, background);
  const replied = sum(move.replyWords, profile.words, background);
  const cost =
    negationCost(move, profile) +
    numberCost(move, profile) +
    (move.kind === context.kind ? 0 : KIND_COST) +
    (offered > 0 ? 0 : sharedCost(move.words, profile));
  return TEMPER * (told + offered) + REPLY_WEIGHT * Math.max(0, replied) - cost;
}

/** By how much the words of an ending speak for being one with a known end, in nats. */
export const sameEnd = (words: readonly string[], profile: Profile, background: Background): number =>
  TEMPER * sum(words, profile.words, background) - sharedCost(words, profile);

const sharedCost = (words: readonly string[], profile: Profile): number =>
  words.length === 0 || words.some((word) => profile.words.of.has(word)) ? 0 : NOTHING_SHARED_COST;

const sum = (words: readonly string[], subject: Counts, background: Background): number =>
  words.reduce((total, word) => total + wordEvidence(word, subject, background), 0);

function negationCost(move: Move, profile: Profile): number {
  const sameWay = move.negated ? profile.negated : profile.texts - profile.negated;
  return sameWay > 0 ? 0 : NEGATION_COST;
}

function numberCost(move: Move, profile: Profile): number {
  if (move.numbers.length === 0 || profile.numbers.size === 0) return 0;
  return move.numbers.some((number) => profile.numbers.has(number)) ? 0 : NUMBER_COST;
}
