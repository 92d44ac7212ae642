import { nodesOf, type QuotedEvidence } from '@flowpilot/core/flows';
import type { Page } from '@flowpilot/core/kernel';
import type { proposalsContract } from '@flowpilot/core/proposals';
import type { z } from 'zod';
import { listQuotedEvidence } from '../../flows/index.ts';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { ownersOfEvidence } from './evidence-owners.ts';
import { readBase, requireProposal, treeOf } from './get-proposal.ts';

/** The quoted session steps behind the nodes of a proposal. */
export function listProposalEvidence(
  scope: Scope,
  query: z.output<typeof proposalsContract.evidence.query> & { id: string },
): Promise<Page<QuotedEvidence>> {
  return inTransaction(scope, async (scope) => {
    const row = await requireProposal(scope, query.id);
    const nodeIds = nodesOf(treeOf(row, await readBase(scope, row))).map(({ id }) => id);
    return listQuotedEvidence(scope, {
      list: `evidence of proposal ${row.id}`,
      owners: ownersOfEvidence(row),
      nodeIds,
      nodeId: query.node_id,
      cursor: query.cursor,
      limit: query.limit,
    });
  });
}
