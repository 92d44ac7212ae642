import { type flowsContract, nodesOf, type QuotedEvidence } from '@flowpilot/core/flows';
import type { Page } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { quoteEvidence } from '../sessions/index.ts';
import { type Owner, selectEvidence } from './evidence.store.ts';
import { requireVersion } from './flow-version.store.ts';
import { requireFlow } from './list-flows.ts';

const Place = z.tuple([z.enum(['flow', 'proposal']), z.uuid(), z.int()]);

/** What a page of quoted evidence is asked for. */
export interface EvidencePageQuery {
  /** The name of the list, for its cursors. */
  list: string;
  owners: readonly Owner[];
  nodeIds: readonly string[];
  nodeId: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** One page of quoted evidence behind these nodes, or behind one of them. */
export async function listQuotedEvidence(scope: Scope, query: EvidencePageQuery): Promise<Page<QuotedEvidence>> {
  const { list, nodeId: node, cursor, limit } = query;
  const pages = pagesOf(scope, list, { node, cursor, limit });
  const place = pages.begin(Place);
  const after = place && { owner: place[0], sessionId: place[1], stepKey: place[2] };
  const nodeIds = query.nodeId === undefined ? query.nodeIds : query.nodeIds.filter((id) => id === query.nodeId);
  const found = await selectEvidence(scope, { owners: query.owners, nodeIds, after, limit: query.limit + 1 });
  const page = pages.cut(found, {
    item: ({ row }) => row,
    place: ({ place }) => [place.owner, place.sessionId, place.stepKey],
  });
  return { ...page, items: await quoteEvidence(scope, page.items) };
}

/** The quoted session steps behind the nodes of a flow's live version. */
export function listFlowEvidence(
  scope: Scope,
  query: z.output<typeof flowsContract.evidence.query> & { id: string },
): Promise<Page<QuotedEvidence>> {
  return inTransaction(scope, async (scope) => {
    const flow = await requireFlow(scope, query.id);
    const live = await requireVersion(scope, flow.id, flow.liveVersion);
    const nodeIds = nodesOf(live.tree).map(({ id }) => id);
    return listQuotedEvidence(scope, {
      ...query,
      list: `evidence of flow ${flow.id}`,
      owners: [{ kind: 'flow', id: flow.id }],
      nodeIds,
      nodeId: query.node_id,
    });
  });
}
