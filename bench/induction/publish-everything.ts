import type { ApiClient } from '../../e2e/driver/api-client.ts';

interface Summary {
  id: string;
  proposal_type: string;
}

/** What the review API said while everything pending was published. */
export interface Published {
  published: number;
  conflicts: number;
}

/** Publishes every pending proposal as it stands: a new flow by approval, a change by its merged tree. */
export async function publishEverything(api: ApiClient): Promise<Published> {
  const total: Published = { published: 0, conflicts: 0 };
  for (;;) {
    const pending = await api.get<Summary[]>('/api/v1/flow-proposals?status=pending&limit=100');
    if (pending.length === 0) return total;
    for (const proposal of pending) {
      total.conflicts += await publish(api, proposal);
      total.published += 1;
    }
  }
}

async function publish(api: ApiClient, proposal: Summary): Promise<number> {
  const review = `/api/v1/flow-proposals/${proposal.id}/review`;
  if (proposal.proposal_type === 'new_flow') {
    await api.post(review, { action: 'approve' });
    return 0;
  }
  const merge = await api.get<{ tree_structure: unknown; live_version: number | null; conflicts: unknown[] }>(
    `/api/v1/flow-proposals/${proposal.id}/merge`,
  );
  await api.post(review, {
    action: 'approve',
    modified_flow_data: { tree_structure: merge.tree_structure },
    ...(merge.live_version === null ? {} : { expected_version: merge.live_version }),
  });
  return merge.conflicts.length;
}
