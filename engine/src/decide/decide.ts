import type { FlowNode } from '@flowpilot/core/flows';
import { findFaults } from '@flowpilot/core/flows';
import { pathsOf } from '../align/index.ts';
import { chartOf } from '../chart/index.ts';
import { growTree, plantTree } from '../grow/index.ts';
import { prove } from '../prove/index.ts';
import { confidenceOf } from '../rank/index.ts';
import type { Absorbed, Decision } from '../thought.ts';
import { backgroundOf } from '../words/index.ts';
import type { LibraryEntry } from '../world.ts';
import { type Case, type Joined, standsBehind } from './case.ts';
import { weigh } from './choose-entry.ts';
import { findTwin } from './find-twin.ts';
import { kindOfChange } from './kind-of-change.ts';
import { type Knowledge, suggest } from './suggest.ts';
import { takeIn } from './take-in.ts';
import { tell } from './tell.ts';
import { titleOf } from './title-of.ts';

/**
 * What a session changes: nothing but numbers, a flow, an open proposal; or it begins a flow of its own. Where it shows that two
 * entries are one problem, one takes in the other.
 */
export function decide(the: Case, joined: Joined | null, weighed: readonly Joined[]): Decision {
  if (!joined) return beginFlow(the);
  const { entry } = joined.lore;
  if (entry.rejectedSessionIds.includes(the.session.id)) {
    return { kind: 'skip', reason: `A reviewer rejected what this session would change in “${entry.title}”` };
  }
  return joinTwins(the, joined, weighed) ?? join(the, joined) ?? beginFlow(the);
}

/** What the session changes in an entry; null where its tree has no room for it. */
function join(the: Case, joined: Joined): Decision | null {
  const all = grow(the, joined);
  return all && change(the, joined.lore.entry, { all, takenIn: null });
}

/** What the session changes where it shows that two entries are one; null where it shows nothing like it. */
function joinTwins(the: Case, joined: Joined, weighed: readonly Joined[]): Decision | null {
  if (standsBehind(the.session.id, joined.lore.entry)) return null;
  const twins = findTwin(the, joined, weighed);
  const taken = twins && takeIn(the, twins);
  if (!twins || !taken || twins.into.lore.entry.rejectedSessionIds.includes(the.session.id)) return null;
  const sessions = new Map([...twins.into.sessions, ...twins.from.sessions]);
  const anew = weigh(taken.lore, tell(the.session, the.index), backgroundOf(the.index.library));
  const all = grow(the, { ...anew, sessions });
  if (!all) return null;
  const added = [...taken.evidence, ...all.added];
  return change(the, twins.into.lore.entry, { all: { ...all, added }, takenIn: twins.from.lore.entry });
}

/** The entry's tree with the session in it, and all that stands behind it then; null where the tree has no room for it. */
function grow(the: Case, { lore, layout, sessions }: Joined): Knowledge | null {
  const { entry } = lore;
  const all = { tree: entry.tree, added: [], evidence: entry.evidence, sessions: [...sessions.values(), the.session] };
  if (standsBehind(the.session.id, entry)) return all;
  const { tree, evidence } = growTree(lore, layout, the.newcomer);
  if (evidence.length === 0 || findFaults(tree).length > 0) return null;
  return { ...all, tree, added: evidence, evidence: [...entry.evidence, ...evidence] };
}

function beginFlow(the: Case): Decision {
  const { tree, evidence } = plantTree(the.newcomer);
  if (findFaults(tree).length > 0) return { kind: 'skip', reason: 'Its steps make no valid flow' };
  const all: Knowledge = { tree, added: evidence, evidence, sessions: [the.session] };
  const name = titleOf([the.session.problem], topicOf(all));
  return {
    kind: 'propose',
    proposalType: 'new_flow',
    targetFlowId: null,
    baseVersion: null,
    suggestion: suggest(the.session, all, { live: null, name, now: the.ports.now() }),
    absorbs: null,
  };
}

/** What is known now, and the entry that is taken in, if any. */
interface Change {
  all: Knowledge;
  takenIn: LibraryEntry | null;
}

const change = (the: Case, entry: LibraryEntry, to: Change): Decision =>
  entry.kind === 'flow' ? changeFlow(the, entry, to) : changeProposal(the, entry, to);

function changeFlow(the: Case, flow: LibraryEntry, { all, takenIn }: Change): Decision {
  const absorbs = absorbed(takenIn);
  const kind = kindOfChange(flow.tree, all.tree);
  if (kind === 'none' && absorbs?.kind !== 'flow') return reinforce(the, flow.id, { all: { ...all, tree: flow.tree }, absorbs });
  const suggestion = suggest(the.session, all, { live: flow.tree, name: flow.title, of: flow, takenIn, now: the.ports.now() });
  const proposalType = kind === 'none' || absorbs ? 'enhancement' : kind;
  return { kind: 'propose', proposalType, targetFlowId: flow.id, baseVersion: flow.version, suggestion, absorbs };
}

function changeProposal(the: Case, proposal: LibraryEntry, { all, takenIn }: Change): Decision {
  const absorbs = absorbed(takenIn);
  const live = proposal.liveTree;
  if (live && proposal.targetFlowId && absorbs?.kind !== 'flow' && staysIn(live, proposal, all)) {
    return reinforce(the, proposal.targetFlowId, { all: { ...all, tree: live }, absorbs });
  }
  const problems = [...proposal.problems, ...(takenIn?.problems ?? []), the.session.problem];
  const name = live ? proposal.title : titleOf(problems, topicOf(all));
  const suggestion = suggest(the.session, all, { live, name, of: proposal, takenIn, now: the.ports.now() });
  return { kind: 'grow', proposalId: proposal.id, proposalType: typeNow(proposal, all, absorbs), suggestion, absorbs };
}

/** A change that takes in another flow is more than a branch, whatever it draws. */
function typeNow(proposal: LibraryEntry, all: Knowledge, absorbs: Absorbed | null) {
  const before = proposal.proposalType ?? 'new_flow';
  if (!proposal.liveTree) return before;
  if (proposal.absorbsFlowId !== null || absorbs?.kind === 'flow') return 'enhancement';
  const kind = kindOfChange(proposal.liveTree, all.tree);
  return kind === 'none' ? before : kind;
}

const absorbed = (entry: LibraryEntry | null): Absorbed | null => entry && { kind: entry.kind, id: entry.id };

/** Whether a session that meets an open change only went where the live tree already goes. */
function staysIn(live: FlowNode, proposal: LibraryEntry, all: Knowledge): boolean {
  if (kindOfChange(proposal.tree, all.tree) !== 'none') return false;
  const known = idsOf(live);
  return all.added.every((row) => known.has(row.node_id) && (row.option_id === null || known.has(row.option_id)));
}

function idsOf(tree: unknown, ids = new Set<string>()): Set<string> {
  if (typeof tree !== 'object' || tree === null) return ids;
  if ('id' in tree && typeof tree.id === 'string') ids.add(tree.id);
  for (const part of Object.values(tree)) idsOf(part, ids);
  return ids;
}

function reinforce(the: Case, flowId: string, { all, absorbs }: { all: Knowledge; absorbs: Absorbed | null }): Decision {
  const proof = prove({ paths: pathsOf(all.evidence), live: all.tree, proposed: all.tree, now: the.ports.now() });
  const { confidence, basis } = confidenceOf({ sessions: all.sessions, evidence: all.evidence, proof, now: the.ports.now() });
  return { kind: 'reinforce', flowId, addedEvidence: all.added, confidence, basis, absorbs };
}

/** What the steps and ends are about. */
const topicOf = ({ tree }: Knowledge): string[] =>
  [...chartOf(tree).nodes.values()].flatMap((node) => ('text' in node && node.text ? node.text : []));
