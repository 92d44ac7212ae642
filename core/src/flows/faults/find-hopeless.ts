import type { FlowFault } from '../diff/flow-diff.ts';
import { FLOW_LIMITS } from '../tree/flow-node.ts';

/** Far above what a tree within the limits can have, which is three levels and some twenty values a node. */
const HOPELESS = { levels: 600, values: 20_000 } as const;

/**
 * The one fault of a tree that is so deep or so large that nothing else about it is worth a look; null for all others. Looks at
 * no more than that many values, so that a hostile tree costs as little as a good one.
 */
export function findHopeless(tree: unknown): FlowFault | null {
  const waiting: { value: unknown; level: number }[] = [{ value: tree, level: 1 }];
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (next.level > HOPELESS.levels) return fault(`The tree is nested far deeper than ${FLOW_LIMITS.depth} nodes.`);
    if (values + waiting.length > HOPELESS.values) return fault(`The tree is far larger than ${FLOW_LIMITS.nodes} nodes.`);
    if (typeof next.value !== 'object' || next.value === null) continue;
    const level = next.level + 1;
    for (const value of Object.values(next.value)) waiting.push({ value, level });
  }
  return null;
}

const fault = (message: string): FlowFault => ({ path: '', node_id: null, message });
