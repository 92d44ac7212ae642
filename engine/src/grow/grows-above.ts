import { firstChecks, type Layout, type Lore } from '../align/index.ts';

/** How many sessions may have begun at the root without the steps before it, for these still to belong above. */
const SESSIONS_WITHOUT = 2;

/**
 * How many of a session's first moves belong above the root: those new ones that led to it. Not where many sessions began at
 * the root without them: then they are somebody's detour.
 */
export function growsAbove(lore: Lore, layout: Layout): number {
  const first = layout.places.findIndex((place) => place !== null);
  if (first <= 0) return 0;
  const firstId = layout.places[first]?.checkId ?? '';
  if (!firstChecks(lore).has(firstId)) return 0;
  return (lore.starts.get(firstId) ?? 0) <= SESSIONS_WITHOUT ? first : 0;
}
