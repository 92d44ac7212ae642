import type { FlowDetail, FlowSummary, flowsContract } from '@flowpilot/core/flows';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { type FlowRow, findFlow, selectFlows } from './flow.store.ts';
import type { FlowPorts } from './flow-ports.ts';
import { requireVersion } from './flow-version.store.ts';
import { presentFlow } from './present-flow.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** One page of the account's flows, newest change first. */
export function listFlows(scope: Scope, ports: FlowPorts, query: z.output<typeof flowsContract.list.query>): Promise<Page<FlowSummary>> {
  const pages = pagesOf(scope, 'flows', query);
  const place = pages.begin(Place);
  return inTransaction(scope, async (scope) => {
    const after = place && { updatedAt: new Date(place[0]), id: place[1] };
    const rows = await selectFlows(scope, { ...query, after, limit: query.limit + 1 });
    const open = await ports.countOpenProposals(
      scope,
      rows.map(({ id }) => id),
    );
    return pages.cut(rows, {
      item: (row) => presentFlow(row, open.get(row.id) ?? 0),
      place: (row) => [row.updatedAt.toISOString(), row.id],
    });
  });
}

/** A flow with its live tree. */
export function getFlow(scope: Scope, ports: FlowPorts, id: string): Promise<FlowDetail> {
  return inTransaction(scope, async (scope) => {
    const row = await requireFlow(scope, id);
    const live = await requireVersion(scope, id, row.liveVersion);
    const open = await ports.countOpenProposals(scope, [id]);
    return { ...presentFlow(row, open.get(id) ?? 0), tree_structure: live.tree, merged_into_flow: await readMergedInto(scope, row) };
  });
}

async function readMergedInto(scope: Scope, { mergedIntoFlowId }: FlowRow): Promise<FlowDetail['merged_into_flow']> {
  const flow = mergedIntoFlowId === null ? null : await findFlow(scope, mergedIntoFlowId);
  return flow && { id: flow.id, title: flow.title };
}

/** The flow, or a 404 that says no more than that. */
export async function requireFlow(scope: Scope, id: string): Promise<FlowRow> {
  const row = await findFlow(scope, id);
  if (row === null) throw new Refusal('not_found', 'Flow not found');
  return row;
}
