import { type FlowNode, nodesOf } from '@flowpilot/core/flows';
import { lockFlow, mergeFlowInto, readEvidence, renameEvidence } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';
import type { ProposalRow } from '../store/proposal.store.ts';

/** Where a change was published, its tree, and what both sides had added alike. */
interface Into {
  flowId: string;
  tree: FlowNode;
  renamed: Record<string, string>;
}

/**
 * The flow that a change takes in leaves the library; its page leads to the one that took it in. It stays where the published tree does
 * not hold what its sessions came to: a reviewer took that out, or read the change before it was there. Answers a sentence on that.
 */
export async function archiveAbsorbed(scope: Scope, row: ProposalRow, into: Into): Promise<string[]> {
  const flow = row.absorbsFlowId === null ? null : await lockFlow(scope, row.absorbsFlowId);
  if (flow?.status !== 'published') return [];
  const behind = new Set((await readEvidence(scope, { kind: 'flow', id: flow.id })).map(({ session_id }) => session_id));
  const nodes = new Set(nodesOf(into.tree).map(({ id }) => id));
  const own = await readEvidence(scope, { kind: 'proposal', id: row.id });
  const taken = own.filter(({ session_id }) => behind.has(session_id)).map((one) => renameEvidence(one, into.renamed));
  if (!taken.every(({ node_id }) => nodes.has(node_id)))
    return [`“${flow.title}” was not taken in: the published tree does not hold all of it.`];
  await mergeFlowInto(scope, flow, into.flowId);
  return [];
}
