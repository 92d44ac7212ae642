import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { ConfidenceBasis, Proof } from '@flowpilot/core/proposals';
import { pathsOf } from '../align/index.ts';
import { prove } from '../prove/index.ts';
import { confidenceOf } from '../rank/index.ts';
import { redactText } from '../redact/index.ts';
import type { PastSession } from '../world.ts';
import { describe } from './describe.ts';
import { kindOfChange } from './kind-of-change.ts';

/** An open change of a flow, as it stands on another version of it than the one it was made on. */
export interface StandingChange {
  live: FlowNode;
  tree: FlowNode;
  /** Of the change and of its flow, a step once. */
  evidence: readonly Evidence[];
  /** The sessions behind the evidence. */
  sessions: readonly Redacted<PastSession>[];
  now: string;
}

/** What holds of a change where it now stands; `kind` is `none` where nothing is added or moved. */
export interface ChangeJudgement {
  kind: ReturnType<typeof kindOfChange>;
  description: string;
  proof: Proof;
  confidence: number;
  basis: ConfidenceBasis;
}

/** Judges a change anew after its flow moved on: what kind it is, what past sessions say of it, what it is worth. */
export function judgeChange({ live, tree, evidence, sessions, now }: StandingChange): ChangeJudgement {
  const proof = prove({ paths: pathsOf(evidence), live, proposed: tree, now });
  const description = redactText(describe({ live, tree, sessions: sessions.length })).text;
  return { kind: kindOfChange(live, tree), description, proof, ...confidenceOf({ sessions, evidence, proof, now }) };
}
