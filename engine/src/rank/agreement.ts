import type { Evidence } from '@flowpilot/core/flows';

/** Of the sessions that went the same way to an end, the share that came to the same end. */
export function agreementOf(evidence: readonly Evidence[]): number {
  const lastSteps = lastStepOf(evidence);
  const ways = new Map<string, Map<string, number>>();
  for (const end of evidence.filter((row) => row.step_index === null)) {
    const last = lastSteps.get(end.session_id);
    if (!last) continue;
    const ends = ways.get(`${last.node_id} ${last.option_id}`) ?? new Map<string, number>();
    ways.set(`${last.node_id} ${last.option_id}`, ends.set(end.node_id, (ends.get(end.node_id) ?? 0) + 1));
  }
  const counts = [...ways.values()].map((ends) => [...ends.values()]);
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  return all === 0 ? 1 : counts.reduce((sum, ends) => sum + Math.max(...ends), 0) / all;
}

function lastStepOf(evidence: readonly Evidence[]): Map<string, Evidence> {
  const last = new Map<string, Evidence>();
  for (const row of evidence) {
    if (row.step_index !== null && row.step_index > (last.get(row.session_id)?.step_index ?? -1)) last.set(row.session_id, row);
  }
  return last;
}
