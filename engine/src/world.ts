import type { Evidence, FlowNode, Outcome } from '@flowpilot/core/flows';
import type { Domain, Redacted } from '@flowpilot/core/kernel';
import type { StepKind } from '@flowpilot/core/sessions';

/** A step as the engine reads it. */
export interface PastStep {
  kind: StepKind;
  text: string;
  options: readonly string[];
  chosenOption: string | null;
  reply: string | null;
  skipped: boolean;
  outcome: Outcome;
}

/** A closed session as the engine reads it. `engineer` and `client` are opaque labels: only their sameness counts. */
export interface PastSession {
  id: string;
  problem: string;
  domain: Domain | null;
  status: 'resolved' | 'escalated' | 'abandoned';
  steps: readonly PastStep[];
  resolution: string | null;
  engineer: string | null;
  client: string | null;
  endedAt: string | null;
}

/**
 * One thing that a session can be laid on: a published flow, or an open (pending or dismissed) proposal. An open
 * enhancement stands in for its flow: its tree is the flow's tree with the change in it.
 */
export interface LibraryEntry {
  /** Flow id or proposal id. */
  id: string;
  kind: 'flow' | 'proposal';
  /** For a proposal of a change: the flow it would change. Null for a new flow and for a flow itself. */
  targetFlowId: string | null;
  /** For a proposal: its type and the version it was based on. */
  proposalType: 'new_flow' | 'enhancement' | 'branch_addition' | null;
  baseVersion: number | null;
  /** Live version of a flow; 0 for a proposal. */
  version: number;
  title: string;
  description: string | null;
  domain: Domain | null;
  matchKeywords: readonly string[];
  tree: Redacted<FlowNode>;
  /** For a proposal of a change: the live tree it changes; else null. */
  liveTree: Redacted<FlowNode> | null;
  evidence: readonly Evidence[];
  /** Problem texts of the sessions behind it, redacted, newest first, at most 200: what people called this problem. */
  problems: readonly string[];
  /** For an open change: the flow that it takes in as one problem with its own; else null. */
  absorbsFlowId: string | null;
  /** Set where reviewers rejected exactly this evidence: it must not come back for the same sessions. */
  rejectedSessionIds: readonly string[];
}

/** What the engine knows of the account when it thinks: the library as it stood at one moment. */
export interface World {
  /** Grows with every change of a flow or an open proposal. */
  libraryVersion: number;
  entries: readonly LibraryEntry[];
}
