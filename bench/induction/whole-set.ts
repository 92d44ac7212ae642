import type { FlowNode } from '@flowpilot/core/flows';
import { nodesOf } from '@flowpilot/core/flows';
import type { ApiClient } from '../../e2e/driver/api-client.ts';
import type { Learned } from './learn.ts';

interface EvidenceRow {
  node_id: string;
  session_id: string;
  step_index: number | null;
}

/** What is wrong after the whole set was learned and published, in words; empty when nothing is. */
export async function findWholeSetFaults({ api, analyzed }: Learned): Promise<string[]> {
  const flows = await api.all<{ id: string }>('/api/v1/flows');
  const claims = new Map<string, number>();
  const faults: string[] = [];
  for (const { id } of flows) {
    const { tree_structure: tree } = await api.get<{ tree_structure: FlowNode }>(`/api/v1/flows/${id}`);
    const evidence = await api.all<EvidenceRow>(`/api/v1/flows/${id}/evidence`);
    faults.push(...unsupportedNodes(tree, evidence).map((node) => `flow ${id}: node ${node} has no evidence`));
    for (const row of evidence)
      claims.set(`${row.session_id} ${row.step_index}`, (claims.get(`${row.session_id} ${row.step_index}`) ?? 0) + 1);
  }
  const twice = [...claims].filter(([, count]) => count > 1);
  faults.push(...twice.map(([step]) => `step ${step} is evidence for two nodes`));
  const support = await totalSupport(api);
  if (support !== analyzed)
    faults.push(`${analyzed} sessions were analysed, but proposals count ${support}: a duplicate proposal, or one that is missing`);
  return faults;
}

/** An action's step stands behind the question on its outcome, and a branch nobody walked has no evidence by definition. */
function unsupportedNodes(tree: FlowNode, evidence: readonly EvidenceRow[]): string[] {
  const supported = new Set(evidence.map((row) => row.node_id));
  const demanding = nodesOf(tree).filter((node) => node.kind === 'question' || node.kind === 'resolution' || node.kind === 'escalation');
  return demanding.filter((node) => !supported.has(node.id)).map((node) => node.id);
}

/** Each analysed session counts in exactly one proposal; those of one that another took in, which is dismissed, count there. */
async function totalSupport(api: ApiClient): Promise<number> {
  let total = 0;
  for (let skip = 0; ; skip += 100) {
    const page = await api.get<{ status: string; supporting_session_count: number }[]>(`/api/v1/flow-proposals?limit=100&skip=${skip}`);
    const standing = page.filter(({ status }) => status !== 'dismissed');
    total += standing.reduce((sum, proposal) => sum + proposal.supporting_session_count, 0);
    if (page.length < 100) return total;
  }
}
