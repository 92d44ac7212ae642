import { OUT_OF_PLACE } from '../align/index.ts';
import { backgroundOf } from '../words/index.ts';
import type { LibraryEntry } from '../world.ts';
import type { Case, Joined } from './case.ts';
import { beginsAtRoot, type Candidate, JOIN_AT, total, weigh } from './choose-entry.ts';
import { tell } from './tell.ts';

/** Two entries that may be one problem: `from` would be taken into `into`. */
export interface Twins {
  into: Joined;
  from: Joined;
}

/** So many sessions of an entry, the newest, are laid on the other. */
const SAMPLE = 12;
/** Two problems come out alike once in twenty, in nats. */
const ENOUGH = Math.log(20);

/**
 * Another entry that the session shares a step with, where sessions behind the one fit the other as well: the two may be one
 * problem that was begun in two places. Null where there is none.
 */
export function findTwin(the: Case, chosen: Joined, weighed: readonly Joined[]): Twins | null {
  for (const other of weighed) {
    if (other === chosen || !sharesStep(other) || !sharesStep(chosen)) continue;
    const twins = inOrder(chosen, other);
    if (canBeTakenIn(twins) && mayBeOne(the, twins)) return twins;
  }
  return null;
}

const sharesStep = ({ layout }: Joined): boolean =>
  layout.places.some((place, at) => place !== null && !place.isAside && (layout.wordings[at] ?? 0) >= OUT_OF_PLACE);

/** What is published stays, and of two alike the one that more sessions stand behind: the fewer ids, links and pages change, the better. */
function inOrder(one: Joined, other: Joined): Twins {
  const isNew = (joined: Joined): boolean => joined.lore.entry.kind === 'proposal' && joined.lore.entry.targetFlowId === null;
  if (isNew(one) !== isNew(other)) return isNew(one) ? { into: other, from: one } : { into: one, from: other };
  return one.lore.sessions >= other.lore.sessions ? { into: one, from: other } : { into: other, from: one };
}

/** A flow with an open change waits until that is decided; a change takes in one flow at a time; what a reviewer refused stays refused. */
function canBeTakenIn({ into, from }: Twins): boolean {
  if (from.lore.entry.targetFlowId !== null || from.sessions.size < from.lore.sessions) return false;
  if (from.lore.entry.kind === 'flow' && into.lore.entry.absorbsFlowId !== null) return false;
  return !isRefused(into.lore.entry, from) && !isRefused(from.lore.entry, into);
}

const isRefused = (entry: LibraryEntry, from: Joined): boolean => entry.rejectedSessionIds.some((id) => from.sessions.has(id));

/**
 * Whether the sessions behind one entry belong to the other as it stands: half of them fit, and all together speak for it. A step or
 * two that they share are what two problems often share, or somebody's wrong turn: so half of what they did must be there, or most
 * must begin where it begins and tell the problem in its words.
 */
function mayBeOne(the: Case, { into, from }: Twins): boolean {
  const anywhere = backgroundOf(the.index.library);
  const sample = [...from.sessions.values()].slice(0, SAMPLE).map((session) => weigh(into.lore, tell(session, the.index), anywhere));
  const fitting = sample.filter((laid) => total(laid) >= JOIN_AT);
  if (fitting.length * 2 < sample.length || sum(sample.map(total)) < ENOUGH) return false;
  const steps = fitting.flatMap(({ layout }) => layout.places);
  const known = steps.filter((place) => place !== null);
  return known.length * 2 >= steps.length || beginAlike(sample);
}

const beginAlike = (sample: readonly Candidate[]): boolean =>
  sample.filter(beginsAtRoot).length * 2 > sample.length && sum(sample.map(({ problem }) => problem)) > 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
