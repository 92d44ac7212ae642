import { type FlowNode, mergeTrees } from '@flowpilot/core/flows';
import type { EditSource } from '../edit/use-edit-source.ts';

export interface Remerge {
  /** The tree that editing began at. */
  start: FlowNode;
  edited: FlowNode;
  /** The proposal merged into the flow as it stands now. */
  fresh: EditSource;
}

/** The edits carried over to a newer version of the flow: a three-way merge of where they began, what they made, and what is there now. */
export function mergeAgain({ start, edited, fresh }: Remerge): { source: EditSource; tree: FlowNode } {
  const merged = mergeTrees({ base: start, live: fresh.start, proposed: edited });
  const known = new Set(merged.conflicts.map(({ node_id }) => node_id));
  const conflicts = [...merged.conflicts, ...fresh.conflicts.filter(({ node_id }) => !known.has(node_id))];
  return { source: { ...fresh, conflicts }, tree: merged.tree };
}
