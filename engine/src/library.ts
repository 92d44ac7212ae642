import { gatherLore, type Lore } from './align/index.ts';
import { buildMatchIndex, type MatchIndex, rankEntries } from './match/index.ts';
import type { EnginePorts } from './ports.ts';
import type { LibraryEntry, PastSession, World } from './world.ts';

/** An entry with what is known of it and the sessions behind it. */
export interface KnownEntry {
  lore: Lore;
  sessions: ReadonlyMap<string, PastSession>;
}

const CANDIDATES = 6;
/** Sessions read of an entry: enough wordings of each node, and the replay's own bound. */
const SESSIONS_READ = 200;

const indexes = new WeakMap<World['entries'], MatchIndex>();

/** The match index of a world: the one that comes with it, else built once. */
export function indexOf(world: World, ports: Pick<EnginePorts, 'matchIndex'>): MatchIndex {
  const known = ports.matchIndex ?? indexes.get(world.entries);
  if (known) return known;
  const built = buildMatchIndex(world.entries);
  indexes.set(world.entries, built);
  return built;
}

/** The entries that a session may belong to, best match first, each with what is known of it. */
export async function findCandidates(world: World, words: readonly string[], ports: EnginePorts): Promise<KnownEntry[]> {
  const standIns = new Set(world.entries.flatMap(({ targetFlowId, absorbsFlowId }) => [targetFlowId ?? [], absorbsFlowId ?? []].flat()));
  const byId = new Map(world.entries.map((entry) => [entry.id, entry]));
  const ranked = rankEntries(indexOf(world, ports), words).flatMap(({ entryId }) => byId.get(entryId) ?? []);
  const open = ranked.filter((entry) => !standIns.has(entry.id)).slice(0, CANDIDATES);
  return Promise.all(open.map((entry) => know(entry, byId.get(entry.targetFlowId ?? ''), ports)));
}

const known = new WeakMap<LibraryEntry, KnownEntry>();

async function know(entry: LibraryEntry, flow: LibraryEntry | undefined, ports: EnginePorts): Promise<KnownEntry> {
  const found = known.get(entry);
  if (found) return found;
  const behind = [await ports.archive.sessionsBehind(entry.id, SESSIONS_READ)];
  if (flow) behind.push(await ports.archive.sessionsBehind(flow.id, SESSIONS_READ));
  const sessions = new Map(behind.flat().map((session) => [session.id, session]));
  const made = { lore: gatherLore(flow ? together(entry, flow) : entry, sessions), sessions };
  known.set(entry, made);
  return made;
}

/** An open change as it stands in for its flow: with the flow's evidence and problems beside its own. */
function together(change: LibraryEntry, flow: LibraryEntry): LibraryEntry {
  const own = new Set(change.evidence.map((row) => `${row.session_id} ${row.step_index}`));
  return {
    ...change,
    evidence: [...change.evidence, ...flow.evidence.filter((row) => !own.has(`${row.session_id} ${row.step_index}`))],
    problems: [...new Set([...change.problems, ...flow.problems])],
  };
}
