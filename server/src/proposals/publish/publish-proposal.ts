import { type FlowData, type FlowNode, mergeTrees, nodesOf, readFlowData } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import { keywordsOf, planPublication, type Review, requireMerge, wordsOf } from '@flowpilot/core/proposals';
import { redactText } from '@flowpilot/engine';
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
  requireVersion,
} from '../../flows/index.ts';
import { afterCommit, type Scope } from '../../platform/scope.ts';
import { readKnownNames } from '../../sessions/index.ts';
import type { ProposalRow } from '../store/proposal.store.ts';
import { archiveAbsorbed } from './archive-absorbed.ts';
import { maskedWords, maskTree } from './mask-tree.ts';
import { readOnVersion } from './read-on-version.ts';
import { rebaseOpenProposals } from './rebase-proposals.ts';

/** A decision that publishes, and the tree it is about. */
interface Decided {
  row: ProposalRow;
  review: Review;
  target: FlowRow | null;
  data: FlowData;
}

/** What was published, and what of it is not as the reviewer sent it, in sentences for the history. */
export interface PublishedDecision extends Published {
  remarks: string[];
}

/** Publishes what a reviewer decided, if anything: a new flow, or the next version of the target. The library and the proposal must be locked. */
export async function publishProposal(scope: Scope, row: ProposalRow, review: Review): Promise<PublishedDecision | null> {
  const target = row.targetFlowId === null ? null : await lockFlow(scope, row.targetFlowId);
  const plan = planPublication({ proposal_type: row.type }, review.action, target && targetOf(target));
  if (plan.kind === 'none') return null;
  const data = review.modified_flow_data ? readFlowData(review.modified_flow_data) : proposedData(row);
  const decided = { row, review, target, data };
  const published =
    plan.kind === 'add_version' && target ? await publishChange(scope, { ...decided, target }) : await publishNew(scope, decided);
  const said = { account_id: scope.accountId, flow_id: published.flowId, flow_version: published.version };
  afterCommit(scope, () => scope.platform.log.info({ ...said, proposal_id: row.id, proposal_type: row.type }, 'a proposal was published'));
  return published;
}

async function publishNew(scope: Scope, decided: Decided): Promise<PublishedDecision> {
  const { domain, teamId, sourceSessionId } = decided.row;
  const { publication, remarks } = await toPublication(scope, decided);
  const published = await publishNewFlow(scope, publication, { domain, teamId, sourceSessionId });
  await bringEvidence(scope, decided.row, { ...published, tree: publication.tree, renamed: {} });
  const left = await archiveAbsorbed(scope, decided.row, { flowId: published.flowId, tree: publication.tree, renamed: {} });
  return { ...published, remarks: [...remarks, ...left] };
}

async function publishChange(scope: Scope, decided: Decided & { target: FlowRow }): Promise<PublishedDecision> {
  const { row, target } = decided;
  const fit = await fitToLive(scope, decided);
  const { publication, remarks } = await toPublication(scope, { ...decided, data: fit.data });
  const published = await publishVersion(scope, target, publication);
  await bringEvidence(scope, row, { ...published, tree: publication.tree, renamed: fit.renamed });
  const left = await archiveAbsorbed(scope, row, { flowId: target.id, tree: publication.tree, renamed: fit.renamed });
  await rebaseOpenProposals(scope, { flowId: target.id, except: row.id, withdrawn: null });
  return { ...published, remarks: [...fit.remarks, ...remarks, ...left] };
}

/**
 * Fits the decided tree to what is live. With `expected_version` the reviewer has done so. Without it the tree is merged again
 * from the version that it was read on. `renamed` leads what both sides added alike to its live id.
 */
async function fitToLive(
  scope: Scope,
  decided: Decided & { target: FlowRow },
): Promise<{ data: FlowData; renamed: Record<string, string>; remarks: string[] }> {
  const { row, target, data, review } = decided;
  const live = (await requireVersion(scope, target.id, target.liveVersion)).tree;
  if ((review.expected_version ?? null) !== null) {
    const base = (await requireVersion(scope, target.id, row.baseVersion ?? target.liveVersion)).tree;
    return { data, renamed: mergeTrees({ base, live, proposed: proposedData(row).tree_structure }).renamed, remarks: [] };
  }
  const newest = row.baseVersion ?? target.liveVersion;
  const oldest = row.firstBaseVersion ?? newest;
  const submitted = { flowId: target.id, tree: data.tree_structure, named: review.base_version, oldest, newest };
  const readOn = await readOnVersion(scope, submitted);
  const base = (await requireVersion(scope, target.id, readOn)).tree;
  const { tree, renamed } = requireMerge({ base, live, proposed: data.tree_structure }, target.liveVersion);
  const remarks =
    readOn === target.liveVersion ? [] : [`Read on version ${readOn}, merged with what version ${target.liveVersion} of the flow holds.`];
  return { data: readFlowData({ ...data, tree_structure: tree }), renamed, remarks };
}

const proposedData = (row: ProposalRow): FlowData => readFlowData({ tree_structure: row.tree, match_keywords: row.matchKeywords });

const targetOf = ({ id, status, matchKeywords }: FlowRow) => ({ id, status, match_keywords: matchKeywords });

/** The publication with secrets and personal data masked, and what was masked of it; refused when masking makes the tree invalid. */
async function toPublication(
  scope: Scope,
  { row, review, target, data }: Decided,
): Promise<{ publication: Publication; remarks: string[] }> {
  const terms = await readKnownNames(scope);
  const plan = planPublication({ proposal_type: row.type }, review.action, target && targetOf(target));
  const { title, description } = wordsOf(row, review);
  const masked = maskTree(data, terms);
  const publication: Publication = {
    title: redactText(title, terms).text,
    description: description === null ? null : redactText(description, terms).text,
    tree: masked.tree,
    matchKeywords: keywordsOf(data.match_keywords, plan, target && targetOf(target)).map((word) => redactText(word, terms).text),
    origin: plan.kind === 'none' ? 'ai_enhanced' : plan.origin,
    authorId: scope.actor.kind === 'user' ? scope.actor.userId : null,
    proposalId: row.id,
    note: review.reviewer_notes ? redactText(review.reviewer_notes, terms).text : null,
  };
  return { publication, remarks: [...masked.remarks, ...maskedWords({ title, description }, publication)] };
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
