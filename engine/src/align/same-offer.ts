import type { Lore, Profile } from './lore.ts';
import type { Move } from './moves.ts';
import { isTelling, labelKey } from './option-for.ts';

/** The same question is put with the same answers to choose from half of the time. */
const SAME_OFFER = 0.5;
/** Another question, of another flow, has an answer in the same words one time in fifty at most. */
const BY_CHANCE = 0.02;

/** In how many of a flow's checks each telling answer is on offer, and how many checks there are. */
export interface Offers {
  of: ReadonlyMap<string, number>;
  checks: number;
}

/** Counts what a flow's checks offer. */
export function offersOf(lore: Lore): Offers {
  const offers = new Map<string, number>();
  for (const id of lore.chart.checks.keys()) {
    for (const label of lore.profiles.get(id)?.labels ?? []) offers.set(label, (offers.get(label) ?? 0) + 1);
  }
  return { of: offers, checks: lore.chart.checks.size };
}

/**
 * By how much the answers on offer speak for a move being one with a check, in nats: the rarest that both offer, against the
 * share of the flow's other checks that offer it. Answers come together, so that one of them says as much as all.
 */
export function sameOffer(move: Move, profile: Profile, offers: Offers): number {
  if (move.kind === 'action') return 0;
  const shared = move.options
    .filter(isTelling)
    .map(labelKey)
    .filter((label) => profile.labels.has(label));
  if (shared.length === 0) return 0;
  const others = Math.min(...shared.map((label) => (offers.of.get(label) ?? 1) - 1));
  return Math.max(0, Math.log(SAME_OFFER / Math.max(BY_CHANCE, others / offers.checks)));
}
