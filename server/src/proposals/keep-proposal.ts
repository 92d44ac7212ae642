import type { Evidence } from '@flowpilot/core/flows';
import { afterGrowth, type ConfidenceBasis, type ProposalType } from '@flowpilot/core/proposals';
import type { Absorbed, Suggestion } from '@flowpilot/engine';
import { addEvidence, type FlowRow, raiseLibraryVersion } from '../flows/index.ts';
import { recordChange, type Scope } from '../platform/scope.ts';
import { settleAbsorbed } from './publish/settle-proposal.ts';
import { insertProposal, lockProposal, type ProposalRow, updateProposal } from './store/proposal.store.ts';
import { addHistory } from './store/proposal-history.store.ts';
import { addSupport } from './store/proposal-session.store.ts';

/** The session that a proposal comes from or grows by. */
export interface Source {
  sessionId: string;
  teamId: string | null;
}

/** What is to be proposed. */
export interface NewSuggestion {
  type: Exclude<ProposalType, 'auto_reinforced'>;
  targetFlowId: string | null;
  baseVersion: number | null;
  suggestion: Suggestion;
  absorbs: Absorbed | null;
}

const columnsOf = (suggestion: Suggestion) => ({
  title: suggestion.title.text,
  description: suggestion.description.text,
  domain: suggestion.domain,
  confidence: suggestion.confidence,
  basis: suggestion.basis,
  tree: suggestion.tree,
  matchKeywords: [...suggestion.matchKeywords],
  proof: suggestion.proof,
});

/** The session, and with an entry that is taken in also those that stood behind it. */
const supportOf = (source: Source, { absorbs, added }: { absorbs: Absorbed | null; added: readonly Evidence[] }): string[] =>
  absorbs === null ? [source.sessionId] : [...new Set([source.sessionId, ...added.map((row) => row.session_id)])];

const absorbedFlow = (absorbs: Absorbed | null): string | null => (absorbs?.kind === 'flow' ? absorbs.id : null);

/** Puts a new proposal in the queue. The library must be locked. */
export async function createProposal(scope: Scope, source: Source, proposed: NewSuggestion): Promise<string> {
  const id = scope.newId();
  const at = scope.now();
  const support = supportOf(source, { absorbs: proposed.absorbs, added: proposed.suggestion.addedEvidence });
  await insertProposal(scope, {
    ...columnsOf(proposed.suggestion),
    id,
    type: proposed.type,
    status: 'pending',
    supportingSessionCount: support.length,
    targetFlowId: proposed.targetFlowId,
    baseVersion: proposed.baseVersion,
    firstBaseVersion: proposed.baseVersion,
    absorbsFlowId: absorbedFlow(proposed.absorbs),
    sourceSessionId: source.sessionId,
    teamId: source.teamId,
    revision: await raiseLibraryVersion(scope),
    createdAt: at,
    updatedAt: at,
  });
  await addSupport(scope, id, support);
  await absorbProposal(scope, proposed.absorbs, { id, title: proposed.suggestion.title.text });
  await addEvidence(scope, { kind: 'proposal', id }, { rows: proposed.suggestion.addedEvidence, fromProposalId: null });
  await addHistory(scope, id, { action: 'created', status: 'pending' });
  recordChange(scope, {
    action: 'proposal.create',
    target_kind: 'proposal',
    target_id: id,
    after: { type: proposed.type, title: proposed.suggestion.title.text },
  });
  return id;
}

/** Lets an open proposal grow by a session. A dismissed one comes back to the queue, with the reason in its history. */
export async function growProposal(
  scope: Scope,
  row: ProposalRow,
  growth: { source: Source } & Pick<NewSuggestion, 'type' | 'suggestion' | 'absorbs'>,
): Promise<void> {
  const { source, suggestion, absorbs } = growth;
  const support = await addSupport(scope, row.id, supportOf(source, { absorbs, added: suggestion.addedEvidence }));
  await absorbProposal(scope, absorbs, { id: row.id, title: suggestion.title.text });
  await addEvidence(scope, { kind: 'proposal', id: row.id }, { rows: suggestion.addedEvidence, fromProposalId: null });
  const { status, reopenedBecause } = afterGrowth(row, support);
  const reopens = reopenedBecause !== null;
  await updateProposal(scope, row.id, {
    ...columnsOf(suggestion),
    type: growth.type,
    status,
    supportingSessionCount: support,
    absorbsFlowId: absorbedFlow(absorbs) ?? row.absorbsFlowId,
    ...(reopens ? { reviewedBy: null, reviewedAt: null, reviewerNotes: null } : {}),
    revision: await raiseLibraryVersion(scope),
  });
  if (reopens) await addHistory(scope, row.id, { action: 'reopened', status, notes: reopenedBecause });
  recordChange(scope, {
    action: reopens ? 'proposal.reopen' : 'proposal.grow',
    target_kind: 'proposal',
    target_id: row.id,
    before: { status: row.status, supporting_session_count: row.supportingSessionCount },
    after: { status: 'pending', supporting_session_count: support },
  });
}

/** What a session that followed a flow adds to it. */
export interface Reinforcement {
  source: Source;
  addedEvidence: readonly Evidence[];
  confidence: number;
  basis: ConfidenceBasis;
  absorbs: Absorbed | null;
}

/** Records that a session followed a flow to the same resolution: nobody is asked, and it can never be reviewed. */
export async function recordReinforcement(scope: Scope, flow: FlowRow, reinforcement: Reinforcement): Promise<string> {
  const { source, confidence, basis, absorbs, addedEvidence: added } = reinforcement;
  const support = supportOf(source, { absorbs, added });
  const id = scope.newId();
  const at = scope.now();
  await insertProposal(scope, {
    id,
    type: 'auto_reinforced',
    status: 'auto_reinforced',
    title: flow.title,
    description: flow.description,
    domain: flow.domain,
    confidence,
    basis,
    supportingSessionCount: support.length,
    targetFlowId: flow.id,
    baseVersion: flow.liveVersion,
    sourceSessionId: source.sessionId,
    teamId: source.teamId,
    tree: null,
    matchKeywords: flow.matchKeywords,
    revision: 0,
    createdAt: at,
    updatedAt: at,
  });
  await addSupport(scope, id, support);
  await addEvidence(scope, { kind: 'flow', id: flow.id }, { rows: added, fromProposalId: id });
  await addHistory(scope, id, { action: 'reinforced', status: 'auto_reinforced' });
  await absorbProposal(scope, absorbs, { id, title: flow.title });
  return id;
}

/** An open new flow that turned out to be one with another leaves the queue. */
async function absorbProposal(scope: Scope, absorbs: Absorbed | null, into: { id: string; title: string }): Promise<void> {
  if (absorbs?.kind !== 'proposal') return;
  const row = await lockProposal(scope, absorbs.id);
  if (row === null) throw new Error(`the proposal ${absorbs.id} that was taken in is not there`);
  const settled = await settleAbsorbed(scope, row, into);
  await updateProposal(scope, row.id, { ...settled, revision: await raiseLibraryVersion(scope) });
}
