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
  renameEvidence,
} from '../flows/index.ts';
import { afterCommit, type Scope } from '../platform/scope.ts';
import { readBase } from './get-proposal.ts';
import { isLive, mergeWithLive, movedOn } from './merge-proposal.ts';
import type { ProposalRow } from './proposal.store.ts';
import { rebaseOpenProposals } from './rebase-proposals.ts';

/** Publishes a proposal as its reviewer decided: a new flow, or the next version of its target. The library and the proposal must be locked. */
export async function publishProposal(scope: Scope, row: ProposalRow, review: Review): Promise<Published> {
  const data = review.modified_flow_data ? readFlowData(review.modified_flow_data) : proposedData(row);
  const target = row.targetFlowId === null ? null : await lockFlow(scope, row.targetFlowId);
  const published = isLive(target)
    ? await publishChange(scope, { row, review, target, data })
    : await publishNew(scope, { row, review, data });
  const said = { account_id: scope.accountId, flow_id: published.flowId, flow_version: published.version };
  const why = { proposal_id: row.id, proposal_type: row.type };
  afterCommit(scope, () => scope.platform.log.info({ ...said, ...why }, 'a proposal was published'));
  return published;
}

interface Decided {
  row: ProposalRow;
  review: Review;
  data: FlowData;
}

async function publishNew(scope: Scope, decided: Decided): Promise<Published> {
  const { domain, teamId, sourceSessionId } = decided.row;
  const publication = writePublication(scope, decided, []);
  const published = await publishNewFlow(scope, publication, { domain, teamId, sourceSessionId });
  await bringEvidence(scope, decided.row, { ...published, tree: publication.tree, renamed: {} });
  return published;
}

async function publishChange(scope: Scope, decided: Decided & { target: FlowRow }): Promise<Published> {
  const { row, target } = decided;
  const fit = await fitToLive(scope, decided);
  const publication = writePublication(scope, { ...decided, data: fit.data }, target.matchKeywords);
  const published = await publishVersion(scope, target, publication);
  await bringEvidence(scope, row, { ...published, tree: publication.tree, renamed: fit.renamed });
  await rebaseOpenProposals(scope, { flowId: target.id, except: row.id });
  return published;
}

/**
 * Fits the decided tree to what is live. With `expected_version` the reviewer has done so; without it the tree is merged from
 * its base again, and where that conflicts nothing happens. `renamed` leads what both sides added alike to its live id.
 */
async function fitToLive(
  scope: Scope,
  decided: Decided & { target: FlowRow },
): Promise<{ data: FlowData; renamed: Record<string, string> }> {
  const { row, target, data, review } = decided;
  const base = await readBase(scope, row);
  if (base === null || row.baseVersion === target.liveVersion) return { data, renamed: {} };
  const hasMerged = (review.expected_version ?? null) !== null;
  const proposed = hasMerged ? proposedData(row).tree_structure : data.tree_structure;
  const { tree, conflicts, renamed } = await mergeWithLive(scope, target, { base, proposed });
  if (hasMerged) return { data, renamed };
  if (conflicts.length === 0) return { data: readFlowData({ ...data, tree_structure: tree }), renamed };
  throw movedOn(
    `The flow is at version ${target.liveVersion} now and conflicts with this change. Open the merge and decide on that.`,
    conflicts,
  );
}

function proposedData(row: ProposalRow): FlowData {
  return readFlowData({ tree_structure: row.tree, match_keywords: row.matchKeywords });
}

function writePublication(scope: Scope, { row, review, data }: Decided, ownKeywords: readonly string[]): Publication {
  const keywords = data.match_keywords ?? ownKeywords;
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
async function bringEvidence(
  scope: Scope,
  row: ProposalRow,
  flow: Published & { tree: Redacted<FlowNode>; renamed: Record<string, string> },
): Promise<void> {
  const nodes = new Set(nodesOf(flow.tree).map(({ id }) => id));
  const own = await readEvidence(scope, { kind: 'proposal', id: row.id });
  const rows = own.map((one) => renameEvidence(one, flow.renamed)).filter(({ node_id }) => nodes.has(node_id));
  await addEvidence(scope, { kind: 'flow', id: flow.flowId }, { rows, fromProposalId: row.id });
  await refreshFigures(scope, { id: flow.flowId, tree: flow.tree }, scope.now());
}
