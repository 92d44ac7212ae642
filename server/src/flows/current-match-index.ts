import { buildMatchIndex, type LibraryEntry, type MatchIndex, withEntry, withoutEntry } from '@flowpilot/engine';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { findFlowsChangedAfter } from './flow.store.ts';
import { readFlowEntry } from './flow-entry.ts';
import { readLibraryVersion } from './library.store.ts';

const MOST_ACCOUNTS = 50;

interface Held {
  version: number;
  index: MatchIndex;
}
const heldBy = new WeakMap<Platform, Map<string, Held>>();

/** The match index of the account's published flows, brought up to the library's present version before it is given. */
export async function currentMatchIndex(scope: Scope): Promise<MatchIndex> {
  const all = heldBy.get(scope.platform) ?? new Map<string, Held>();
  heldBy.set(scope.platform, all);
  const held = all.get(scope.accountId) ?? { version: -1, index: buildMatchIndex([]) };
  const version = await readLibraryVersion(scope);
  if (version > held.version) await bringUp(scope, held, version);
  keep(all, scope.accountId, held);
  return held.index;
}

async function bringUp(scope: Scope, held: Held, version: number): Promise<void> {
  const flows = await findFlowsChangedAfter(scope, held.version);
  const entries: LibraryEntry[] = [];
  for (const flow of flows) if (flow.status === 'published') entries.push(await readFlowEntry(scope, flow, []));
  if (held.version >= version) return; // another request was quicker and may know more
  for (const entry of entries) withEntry(held.index, entry);
  for (const { id, status } of flows) if (status !== 'published') withoutEntry(held.index, { id });
  held.version = version;
}

/** Keeps the accounts that asked last. */
function keep(all: Map<string, Held>, accountId: string, held: Held): void {
  all.delete(accountId);
  all.set(accountId, held);
  const [oldest] = all.keys();
  if (all.size > MOST_ACCOUNTS && oldest !== undefined) all.delete(oldest);
}
