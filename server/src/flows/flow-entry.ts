import type { Evidence } from '@flowpilot/core/flows';
import type { LibraryEntry } from '@flowpilot/engine';
import type { Scope } from '../platform/scope.ts';
import { findDigests } from '../sessions/index.ts';
import { readEvidence } from './evidence.store.ts';
import type { FlowRow } from './flow.store.ts';
import { requireVersion } from './flow-version.store.ts';

const MOST_PROBLEMS = 200;

/** A published flow as the engine reads it. */
export async function readFlowEntry(scope: Scope, flow: FlowRow, rejectedSessionIds: readonly string[]): Promise<LibraryEntry> {
  const live = await requireVersion(scope, flow.id, flow.liveVersion);
  const evidence = await readEvidence(scope, { kind: 'flow', id: flow.id });
  return {
    id: flow.id,
    kind: 'flow',
    targetFlowId: null,
    proposalType: null,
    baseVersion: null,
    version: flow.liveVersion,
    title: flow.title,
    description: flow.description,
    domain: flow.domain,
    matchKeywords: flow.matchKeywords,
    tree: live.tree,
    liveTree: null,
    evidence,
    problems: await readProblems(scope, evidence),
    absorbsFlowId: null,
    rejectedSessionIds,
  };
}

/** What people called the problem: the newest sessions behind this evidence, in their redacted words. */
export async function readProblems(scope: Scope, evidence: readonly Evidence[]): Promise<string[]> {
  const newest = [...new Set(evidence.map(({ session_id }) => session_id))].sort().reverse().slice(0, MOST_PROBLEMS);
  const digests = await findDigests(scope, newest);
  return newest.flatMap((id) => digests.get(id)?.problem ?? []);
}
