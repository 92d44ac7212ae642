import { type FlowData, type FlowNode, nodesOf, readFlowData } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { Review } from '@flowpilot/core/proposals';
import { redactText, redactTree } from '@flowpilot/engine';
import {
  addEvidence,
  type FlowRow,
  lockFlow,
  type Publication,
  type Published,
  publishNewFlow,
  publishVersion,
  readEvidence,
  refreshFigures,
} from '../flows/index.ts';
import { afterCommit, type Scope } from '../platform/scope.ts';
import { readBase } from './get-proposal.ts';
import { isLive, mergeWithLive, movedOn } from './merge-proposal.ts';
import type { ProposalRow } from './proposal.store.ts';
import { rebaseOpenProposals } from './rebase-proposals.ts';

/** Publishes a proposal as its reviewer decided: a new flow, or the next version of its target. The library and the proposal must be locked. */
export async function publishProposal(scope: Scope, row: ProposalRow, review: Review): Promise<Published> {
  const submitted = review.modified_flow_data ? readFlowData(review.modified_flow_data) : null;
  const target = row.targetFlowId === null ? null : await lockFlow(scope, row.targetFlowId);
  const data = isLive(target) ? await fitToLive(scope, { row, target, submitted, review }) : (submitted ?? proposedData(row));
  const publication = writePublication(scope, { row, review, data, target: isLive(target) ? target : null });
  const { domain, teamId, sourceSessionId } = row;
  const published = isLive(target)
    ? await publishVersion(scope, target, publication)
    : await publishNewFlow(scope, publication, { domain, teamId, sourceSessionId });
  await bringEvidence(scope, row, { flowId: published.flowId, tree: publication.tree });
  if (isLive(target)) await rebaseOpenProposals(scope, { flowId: target.id, except: row.id });
  logPublication(scope, row, published);
  return published;
}

/** Without `expected_version` the submitted tree is merged from its base again; where that conflicts, nothing happens. */
async function fitToLive(
  scope: Scope,
  on: { row: ProposalRow; target: FlowRow; submitted: FlowData | null; review: Review },
): Promise<FlowData> {
  const { row, target, review } = on;
  const submitted = on.submitted ?? proposedData(row);
  const base = await readBase(scope, row);
  if (base === null || (review.expected_version ?? null) !== null || row.baseVersion === target.liveVersion) return submitted;
  const { tree, conflicts } = await mergeWithLive(scope, target, { base, proposed: submitted.tree_structure });
  if (conflicts.length === 0) return readFlowData({ ...submitted, tree_structure: tree });
  throw movedOn(
    `The flow is at version ${target.liveVersion} now and conflicts with this change. Open the merge and decide on that.`,
    conflicts,
  );
}

function proposedData(row: ProposalRow): FlowData {
  return readFlowData({ tree_structure: row.tree, match_keywords: row.matchKeywords });
}

function writePublication(
  scope: Scope,
  on: { row: ProposalRow; review: Review; data: FlowData; target: FlowRow | null },
): Publication {
  const { row, review, data, target } = on;
  const keywords = data.match_keywords ?? target?.matchKeywords ?? [];
  return {
    title: redactText(review.title ?? row.title).text,
    description: typeof review.description === 'string' ? redactText(review.description).text : row.description,
    tree: redactTree(data.tree_structure),
    matchKeywords: keywords.map((word) => redactText(word).text),
    origin: row.type === 'new_flow' ? 'ai_generated' : 'ai_enhanced',
    authorId: scope.actor.kind === 'user' ? scope.actor.userId : null,
    proposalId: row.id,
    note: review.reviewer_notes ? redactText(review.reviewer_notes).text : null,
  };
}

/** The flow's evidence grows by the proposal's; what stood behind nodes that were not published goes with them. */
async function bringEvidence(scope: Scope, row: ProposalRow, flow: { flowId: string; tree: Redacted<FlowNode> }): Promise<void> {
  const nodes = new Set(nodesOf(flow.tree).map(({ id }) => id));
  const own = await readEvidence(scope, { kind: 'proposal', id: row.id });
  const rows = own.filter(({ node_id }) => nodes.has(node_id));
  await addEvidence(scope, { kind: 'flow', id: flow.flowId }, { rows, fromProposalId: row.id });
  await refreshFigures(scope, { id: flow.flowId, tree: flow.tree }, scope.now());
}

function logPublication(scope: Scope, row: ProposalRow, published: Published): void {
  const said = {
    account_id: scope.accountId,
    flow_id: published.flowId,
    flow_version: published.version,
    proposal_id: row.id,
    proposal_type: row.type,
  };
  afterCommit(scope, () => scope.platform.log.info(said, 'a proposal was published'));
}
