import { diffTrees, type Evidence, type FlowNode, nodesOf } from '@flowpilot/core/flows';
import { type Redacted, Refusal } from '@flowpilot/core/kernel';
import { type ProposalDetail, undoUntil } from '@flowpilot/core/proposals';
import { countMasked } from '@flowpilot/engine';
import { findMemberNames } from '../../accounts/index.ts';
import { findFlow, readEvidence, requireVersion } from '../../flows/index.ts';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { findProposal, type ProposalRow } from '../store/proposal.store.ts';
import { type HistoryRow, readHistory } from '../store/proposal-history.store.ts';
import { ownersOfEvidence } from './evidence-owners.ts';
import { presentHistory, presentProposal } from './present-proposal.ts';

/** One proposal with its tree, diff, proof and evidence. */
export function getProposal(scope: Scope, id: string): Promise<ProposalDetail> {
  return inTransaction(scope, async (scope) => readDetail(scope, await requireProposal(scope, id)));
}

/** The proposal, or a 404 that says no more than that. */
export async function requireProposal(scope: Scope, id: string): Promise<ProposalRow> {
  const row = await findProposal(scope, id);
  if (row === null) throw new Refusal('not_found', 'Proposal not found');
  return row;
}

/** The whole of a proposal, read with the open transaction. */
export async function readDetail(scope: Scope, row: ProposalRow): Promise<ProposalDetail> {
  const base = await readBase(scope, row);
  const tree = treeOf(row, base);
  const history = await readHistory(scope, row.id);
  const names = await findMemberNames(scope, peopleOf(row, history));
  const target = row.targetFlowId === null ? null : await findFlow(scope, row.targetFlowId);
  return {
    ...presentProposal(row),
    proposed_flow_data: { tree_structure: tree, match_keywords: row.matchKeywords },
    diff: base === null || row.tree === null ? null : diffTrees(base, row.tree),
    proof: row.proof,
    confidence_basis: row.basis,
    evidence: await readEvidenceOf(scope, row, tree),
    reviewer_notes: row.reviewerNotes,
    reviewed_by: row.reviewedBy,
    reviewer_name: row.reviewedBy === null ? null : (names.get(row.reviewedBy) ?? null),
    published_flow_id: row.publishedFlowId,
    published_version: row.publishedVersion,
    target_flow_title: target?.title ?? null,
    masked: countMasked([row.title, row.description, tree]),
    absorbs_flow: await readAbsorbed(scope, row),
    undo_until: lastMomentToUndo(scope, history.at(-1)),
    history: history.map((entry) => presentHistory(entry, names)),
  };
}

async function readAbsorbed(scope: Scope, { absorbsFlowId }: ProposalRow): Promise<ProposalDetail['absorbs_flow']> {
  const flow = absorbsFlowId === null ? null : await findFlow(scope, absorbsFlowId);
  return flow && { id: flow.id, title: flow.title };
}

/** The document that a proposal changes, or that a record of reinforcement stands for; null for a new flow. */
export async function readBase(scope: Scope, row: ProposalRow): Promise<Redacted<FlowNode> | null> {
  if (row.targetFlowId === null || row.baseVersion === null) return null;
  return (await requireVersion(scope, row.targetFlowId, row.baseVersion)).tree;
}

/** The complete tree of a proposal. */
export function treeOf(row: ProposalRow, base: Redacted<FlowNode> | null): Redacted<FlowNode> {
  const tree = row.tree ?? base;
  if (tree === null) throw new Error(`proposal ${row.id} has no tree`);
  return tree;
}

const peopleOf = (row: ProposalRow, history: readonly HistoryRow[]): string[] =>
  [row.reviewedBy, ...history.map(({ actorId }) => actorId)].flatMap((id) => id ?? []);

/** Evidence of a proposal: its own, and for a change what stands behind the same nodes of its flow. A step counts once. */
export async function readEvidenceOf(
  scope: Scope,
  row: Pick<ProposalRow, 'id' | 'targetFlowId' | 'type'>,
  tree: FlowNode,
): Promise<Evidence[]> {
  const nodes = new Set(nodesOf(tree).map(({ id }) => id));
  const bySteps = new Map<string, Evidence>();
  for (const owner of ownersOfEvidence(row)) {
    for (const one of await readEvidence(scope, owner, row.type === 'auto_reinforced' ? row.id : undefined)) {
      const step = `${one.session_id} ${one.step_index}`;
      if (nodes.has(one.node_id) && !bySteps.has(step)) bySteps.set(step, one);
    }
  }
  return [...bySteps.values()];
}

/** Until when the caller can take the last entry of the history back, when it is their own decision. */
function lastMomentToUndo(scope: Scope, last: HistoryRow | undefined): string | null {
  if (last?.before == null || scope.actor.kind !== 'user' || last.actorId !== scope.actor.userId) return null;
  const until = undoUntil(last.at);
  return until > scope.now() ? until.toISOString() : null;
}
