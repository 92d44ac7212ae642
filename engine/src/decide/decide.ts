import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import { findFaults } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import { pathsOf } from '../align/index.ts';
import { chartOf } from '../chart/index.ts';
import { type Growth, growTree, type Newcomer, plantTree } from '../grow/index.ts';
import type { EnginePorts } from '../ports.ts';
import { prove } from '../prove/index.ts';
import { confidenceOf } from '../rank/index.ts';
import { redactText, redactTree } from '../redact/index.ts';
import type { Decision, Suggestion } from '../thought.ts';
import type { LibraryEntry, PastSession } from '../world.ts';
import type { Candidate } from './choose-entry.ts';
import { describe } from './describe.ts';
import { keywordsOf } from './keywords-of.ts';
import { kindOfChange } from './kind-of-change.ts';
import { titleOf } from './title-of.ts';

/** A session to decide on: redacted, with its moves, and the ports that give ids and time. */
export interface Case {
  session: Redacted<PastSession>;
  newcomer: Newcomer;
  ports: Pick<EnginePorts, 'newId' | 'now'>;
}

/** An entry that the session joins, and the sessions that stand behind it. */
export interface Joined extends Candidate {
  sessions: ReadonlyMap<string, PastSession>;
}

/** What a session changes: nothing but numbers, a flow, an open proposal; or it begins a flow of its own. */
export function decide(the: Case, joined: Joined | null): Decision {
  if (!joined) return beginFlow(the);
  const { entry } = joined.lore;
  if (entry.rejectedSessionIds.includes(the.session.id)) {
    return { kind: 'skip', reason: `A reviewer rejected what this session would change in “${entry.title}”` };
  }
  const growth = grow(the, joined);
  if (!growth) return beginFlow(the);
  const all: Knowledge = {
    tree: growth.tree,
    added: growth.evidence,
    evidence: [...entry.evidence, ...growth.evidence],
    sessions: [...joined.sessions.values(), the.session],
  };
  if (entry.kind === 'flow') return changeFlow(the, entry, all);
  return changeProposal(the, entry, all);
}

/** Whether a session stands behind an entry already: it changes nothing a second time. */
export const standsBehind = (sessionId: string, entry: LibraryEntry): boolean => entry.evidence.some((row) => row.session_id === sessionId);

/** The entry's tree with the session in it; null where the tree has no room for it. */
function grow(the: Case, { lore, layout }: Joined): Pick<Growth, 'tree' | 'evidence'> | null {
  if (standsBehind(the.session.id, lore.entry)) return { tree: lore.entry.tree, evidence: [] };
  const growth = growTree(lore, layout, the.newcomer);
  return growth.evidence.length > 0 && findFaults(growth.tree).length === 0 ? growth : null;
}

interface Knowledge {
  tree: FlowNode;
  added: readonly Evidence[];
  evidence: readonly Evidence[];
  sessions: readonly PastSession[];
}

function beginFlow(the: Case): Decision {
  const growth: Growth = plantTree(the.newcomer);
  if (findFaults(growth.tree).length > 0) return { kind: 'skip', reason: 'Its steps make no valid flow' };
  const all: Knowledge = { tree: growth.tree, added: growth.evidence, evidence: growth.evidence, sessions: [the.session] };
  const name = titleOf([the.session.problem], topicOf(all));
  return {
    kind: 'propose',
    proposalType: 'new_flow',
    targetFlowId: null,
    baseVersion: null,
    suggestion: suggest(the, all, { live: null, name }),
  };
}

function changeFlow(the: Case, flow: LibraryEntry, all: Knowledge): Decision {
  const change = kindOfChange(flow.tree, all.tree);
  if (change === 'none') return reinforce(the, flow.id, { ...all, tree: flow.tree });
  const suggestion = suggest(the, all, { live: flow.tree, name: flow.title, of: flow });
  return { kind: 'propose', proposalType: change, targetFlowId: flow.id, baseVersion: flow.version, suggestion };
}

function changeProposal(the: Case, proposal: LibraryEntry, all: Knowledge): Decision {
  const live = proposal.liveTree;
  if (live && proposal.targetFlowId && staysIn(live, proposal, all)) return reinforce(the, proposal.targetFlowId, { ...all, tree: live });
  const problems = [...proposal.problems, the.session.problem];
  const name = live ? proposal.title : titleOf(problems, topicOf(all));
  const suggestion = suggest(the, all, { live, name, of: proposal });
  const change = live ? kindOfChange(live, all.tree) : 'none';
  const proposalType = live && change !== 'none' ? change : (proposal.proposalType ?? 'new_flow');
  return { kind: 'grow', proposalId: proposal.id, proposalType, suggestion };
}

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

function reinforce(the: Case, flowId: string, all: Knowledge): Decision {
  const proof = prove({ paths: pathsOf(all.evidence), live: all.tree, proposed: all.tree, now: the.ports.now() });
  const { confidence, basis } = confidenceOf({ sessions: all.sessions, evidence: all.evidence, proof, now: the.ports.now() });
  return { kind: 'reinforce', flowId, addedEvidence: all.added, confidence, basis };
}

function suggest(the: Case, all: Knowledge, to: { live: FlowNode | null; name: string; of?: LibraryEntry }): Suggestion {
  const now = the.ports.now();
  const proof = prove({ paths: pathsOf(all.evidence), live: to.live, proposed: all.tree, now });
  const { confidence, basis } = confidenceOf({ sessions: all.sessions, evidence: all.evidence, proof, now });
  const problems = [the.session.problem, ...(to.of?.problems ?? [])];
  return {
    title: redactText(to.name),
    description: redactText(describe({ live: to.live, tree: all.tree, sessions: all.sessions.length })),
    domain: to.of?.domain ?? the.session.domain,
    matchKeywords: keywordsOf(problems),
    tree: redactTree(all.tree),
    addedEvidence: all.added,
    supportingSessionIds: supportersOf(all, to),
    proof,
    confidence,
    basis,
  };
}

/** What the steps and ends are about. */
const topicOf = ({ tree }: Knowledge): string[] =>
  [...chartOf(tree).nodes.values()].flatMap((node) => ('text' in node && node.text ? node.text : []));

/** The sessions that a change rests on: those behind what the live tree does not have; for a new flow, all. */
function supportersOf(all: Knowledge, to: { live: FlowNode | null }): string[] {
  const known = to.live ? idsOf(to.live) : new Set<string>();
  const added = new Set(all.added.map((row) => row.session_id));
  const behind = all.evidence.filter((row) => !known.has(row.node_id) || (row.option_id !== null && !known.has(row.option_id)));
  return [...new Set([...behind.map((row) => row.session_id), ...added])];
}
