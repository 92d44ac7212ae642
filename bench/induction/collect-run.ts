import type { ApiClient } from '../../e2e/driver/api-client.ts';
import type { ShownSession } from './protocol.ts';

interface EvidenceRow {
  node_id: string;
  session_id: string;
  step_index: number | null;
}

/** The library as the scorer reads it: flows with their evidence, what was shown, and which flow each held-out problem leads to. */
export async function collectRun(api: ApiClient, shown: readonly ShownSession[], heldOut: readonly { id: string; problem: string }[]) {
  const sessions = await api.all<{ id: string; external_id: string }>('/api/v1/ai-sessions');
  const externalId = new Map(sessions.map((session) => [session.id, session.external_id]));
  const flows = [];
  for (const { id } of await api.all<{ id: string }>('/api/v1/flows')) {
    const detail = await api.get<{ tree_structure: unknown }>(`/api/v1/flows/${id}`);
    const evidence = await api.all<EvidenceRow>(`/api/v1/flows/${id}/evidence`);
    flows.push({
      id,
      tree: detail.tree_structure,
      evidence: evidence.map((row) => ({ node_id: row.node_id, session: externalId.get(row.session_id), step: row.step_index })),
    });
  }
  const matches: Record<string, string | null> = {};
  for (const { id, problem } of heldOut) {
    const found = await api.post<{ flow_id: string }[]>('/api/v1/flows/match', { problem, limit: 1 });
    matches[id] = found[0]?.flow_id ?? null;
  }
  return { flows, learned: shown.map((session) => session.external_id), matches };
}
