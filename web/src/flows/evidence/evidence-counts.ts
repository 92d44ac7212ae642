import { type Evidence, type FlowNode, nodesOf } from '@flowpilot/core/flows';

/** What past sessions say of one node: how many came by, and how the step ended there. */
export interface EvidenceCount {
  sessions: number;
  worked: number;
  failed: number;
}

/** Evidence counted by node. */
export function countByNode(evidence: readonly Pick<Evidence, 'node_id' | 'session_id' | 'outcome'>[]): Map<string, EvidenceCount> {
  return countBy(evidence, (entry) => entry.node_id);
}

/** Where the evidence of a node is kept: an action that became a step with its outcome has it at the question that follows. */
export function evidenceHolder(node: FlowNode, counts: ReadonlyMap<string, EvidenceCount>): string {
  return node.kind === 'action' && !counts.has(node.id) && counts.has(node.then.id) ? node.then.id : node.id;
}

/** The counts of a tree's nodes, an action's taken from where its evidence is kept. */
export function countTree(tree: FlowNode, evidence: Parameters<typeof countByNode>[0]): Map<string, EvidenceCount> {
  const counts = countByNode(evidence);
  return new Map(
    nodesOf(tree).flatMap((node) => {
      const count = counts.get(evidenceHolder(node, counts));
      return count ? [[node.id, count] as const] : [];
    }),
  );
}

/** The counts in words, e.g. "5 sessions, 4 worked, 1 failed"; empty when nobody came by. */
export function countInWords(count: EvidenceCount | undefined): string {
  if (count === undefined || count.sessions === 0) return '';
  const parts = [`${count.sessions} ${count.sessions === 1 ? 'session' : 'sessions'}`];
  if (count.worked > 0) parts.push(`${count.worked} worked`);
  if (count.failed > 0) parts.push(`${count.failed} failed`);
  return parts.join(', ');
}

function countBy<T extends Pick<Evidence, 'session_id' | 'outcome'>>(
  evidence: readonly T[],
  key: (entry: T) => string,
): Map<string, EvidenceCount> {
  const sessions = new Map<string, Set<string>>();
  const counts = new Map<string, EvidenceCount>();
  for (const entry of evidence) {
    const id = key(entry);
    const seen = sessions.get(id) ?? new Set<string>();
    sessions.set(id, seen.add(entry.session_id));
    const before = counts.get(id) ?? { sessions: 0, worked: 0, failed: 0 };
    counts.set(id, {
      sessions: seen.size,
      worked: before.worked + (entry.outcome === 'worked' ? 1 : 0),
      failed: before.failed + (entry.outcome === 'failed' ? 1 : 0),
    });
  }
  return counts;
}
