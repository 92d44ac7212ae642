import { diffTrees, type FlowNode, isValidTree, mergeTrees } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import { judgeChange, redactTree } from '@flowpilot/engine';
import { type FlowRow, findFlow, raiseLibraryVersion, renameInEvidence, requireVersion } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';
import { findDigests } from '../../sessions/index.ts';
import { readEvidenceOf } from '../read/get-proposal.ts';
import { findProposalsOfFlow, type ProposalRow, updateProposal } from '../store/proposal.store.ts';
import { reopenSettled, settle, wasSettledBy } from './settle-proposal.ts';

/** Sessions whose words are read to judge a change anew. */
const SESSIONS_READ = 200;

/** Which flow moved on, and how. */
export interface MovedFlow {
  flowId: string;
  /** The proposal that was published, which is no longer open. */
  except: string | null;
  /** The version that was taken back, where it was one. */
  withdrawn: number | null;
}

/**
 * Brings the open proposals of a flow that has a new version onto that version, and judges them anew. One that asks for what
 * the flow now holds is settled. Where a proposal conflicts with the version, it stays on its base, and the reviewer sees the
 * conflict in the merge.
 */
export async function rebaseOpenProposals(scope: Scope, of: MovedFlow): Promise<void> {
  const flow = await findFlow(scope, of.flowId);
  if (flow === null) return;
  const revision = await raiseLibraryVersion(scope);
  for (const row of await findProposalsOfFlow(scope, flow.id, ['pending', 'dismissed'])) {
    if (row.id === of.except) continue;
    const standing = await standOn(scope, flow, { row, withdrawn: of.withdrawn });
    await updateProposal(scope, row.id, { revision, ...(standing === null ? {} : await changeOf(scope, standing)) });
  }
}

/** A proposal's tree on the live version. */
interface Standing {
  row: ProposalRow;
  version: number;
  live: Redacted<FlowNode>;
  tree: Redacted<FlowNode>;
}

async function standOn(scope: Scope, flow: FlowRow, of: { row: ProposalRow; withdrawn: number | null }): Promise<Standing | null> {
  const { row, withdrawn } = of;
  if (row.tree === null || row.baseVersion === null || row.baseVersion === flow.liveVersion) return null;
  const version = flow.liveVersion;
  const live = (await requireVersion(scope, flow.id, version)).tree;
  // What a version that was taken back had fulfilled is asked for again, as it stood in that version.
  if (withdrawn !== null && (await wasSettledBy(scope, row, withdrawn))) return { row, version, live, tree: row.tree };
  const base = (await requireVersion(scope, flow.id, row.baseVersion)).tree;
  const { tree, conflicts, renamed } = mergeTrees({ base, live, proposed: row.tree });
  if (conflicts.length > 0 || !isValidTree(tree)) return null;
  await renameInEvidence(scope, { kind: 'proposal', id: row.id }, renamed);
  return { row, version, live, tree: redactTree(tree) };
}

async function changeOf(scope: Scope, standing: Standing): Promise<Partial<ProposalRow>> {
  const { row, version, live, tree } = standing;
  const stands = { tree, baseVersion: version };
  if (row.absorbsFlowId === null && diffTrees(live, tree).changes.length === 0)
    return { ...stands, ...(await settle(scope, row, version)) };
  const evidence = await readEvidenceOf(scope, row, tree);
  const newest = [...new Set(evidence.map(({ session_id }) => session_id))].sort().reverse().slice(0, SESSIONS_READ);
  const sessions = [...(await findDigests(scope, newest)).values()];
  const { kind, ...judged } = judgeChange({ live, tree, evidence, sessions, now: scope.now().toISOString() });
  return {
    ...stands,
    ...judged,
    type: kind === 'none' || row.absorbsFlowId !== null ? row.type : kind,
    ...(await reopenSettled(scope, row)),
  };
}
