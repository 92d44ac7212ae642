import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import type { Domain, Redacted } from '@flowpilot/core/kernel';
import type { ConfidenceBasis, Proof } from '@flowpilot/core/proposals';
import type { PastSession } from './world.ts';

/** A change worth showing to a reviewer, complete: the shell only stores it. */
export interface Suggestion {
  title: Redacted<{ text: string }>;
  description: Redacted<{ text: string }>;
  domain: Domain | null;
  matchKeywords: readonly string[];
  /** Complete valid tree; for a change of a flow: the flow with the change in it. */
  tree: Redacted<FlowNode>;
  /** All evidence of the tree that is new with this session, and with those of an entry taken in; existing rows stay. */
  addedEvidence: readonly Evidence[];
  proof: Proof;
  confidence: number;
  basis: ConfidenceBasis;
}

/**
 * An entry that turned out to be one with another and is taken in by it: an open new flow is settled at once, a flow when the
 * change is published.
 */
export interface Absorbed {
  kind: 'flow' | 'proposal';
  id: string;
}

/** What one analysis came to. */
export type Decision =
  /** The session followed the flow to the same resolution: its numbers grow, nobody is asked. */
  | {
      kind: 'reinforce';
      flowId: string;
      addedEvidence: readonly Evidence[];
      confidence: number;
      basis: ConfidenceBasis;
      absorbs: Absorbed | null;
    }
  /** An open proposal covers it: that proposal grows. `proposalType` may have grown from branch_addition to enhancement. */
  | {
      kind: 'grow';
      proposalId: string;
      proposalType: 'new_flow' | 'enhancement' | 'branch_addition';
      suggestion: Suggestion;
      absorbs: Absorbed | null;
    }
  /** Something new to review. */
  | {
      kind: 'propose';
      proposalType: 'new_flow' | 'enhancement' | 'branch_addition';
      targetFlowId: string | null;
      baseVersion: number | null;
      suggestion: Suggestion;
      absorbs: Absorbed | null;
    }
  /** Nothing to learn a flow from; the reason is shown. */
  | { kind: 'skip'; reason: string };

/** A decision and the redacted session it was made on: what is kept as knowledge of the session. */
export interface Thought {
  libraryVersion: number;
  digest: Redacted<PastSession>;
  decision: Decision;
}
