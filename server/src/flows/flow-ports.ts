import type { Scope } from '../platform/scope.ts';

/** What the flows' pages need of features that stand on flows. Each reads with the open transaction. */
export interface FlowPorts {
  /** How many proposals wait for a decision on each of these flows. */
  countOpenProposals(scope: Scope, flowIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
