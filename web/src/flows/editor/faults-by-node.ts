import type { FlowFault } from '@flowpilot/core/flows';

/** Faults by the node they stand at; those of the tree as a whole stand at the empty id. */
export function faultsByNode(faults: readonly FlowFault[]): Map<string, FlowFault[]> {
  const found = new Map<string, FlowFault[]>();
  for (const fault of faults) {
    const id = fault.node_id ?? '';
    const listed = found.get(id);
    if (listed) listed.push(fault);
    else found.set(id, [fault]);
  }
  return found;
}
