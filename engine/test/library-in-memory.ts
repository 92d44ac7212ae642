import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { Decision, LibraryEntry, PastSession, SessionArchive, Suggestion, World } from '../src/index.ts';

const MOST_PROBLEMS = 200;

/** Flows, open proposals and digests in memory: applies decisions and publishes as the server does, with nothing else around. */
export class LibraryInMemory implements SessionArchive {
  readonly digests = new Map<string, Redacted<PastSession>>();
  #entries = new Map<string, LibraryEntry>();
  #version = 0;
  #count = 0;

  get world(): World {
    return { libraryVersion: this.#version, entries: [...this.#entries.values()] };
  }

  async sessionsBehind(entryId: string, limit: number): Promise<readonly Redacted<PastSession>[]> {
    const ids = [...new Set((this.#entries.get(entryId)?.evidence ?? []).map((row) => row.session_id))].reverse();
    return ids.slice(0, limit).flatMap((id) => this.digests.get(id) ?? []);
  }

  apply(digest: Redacted<PastSession>, decision: Decision): void {
    this.digests.set(digest.id, digest);
    if (decision.kind !== 'skip' && decision.absorbs?.kind === 'proposal') this.#entries.delete(decision.absorbs.id);
    if (decision.kind === 'reinforce') this.#reinforce(decision.flowId, decision.addedEvidence);
    else if (decision.kind === 'grow') this.#grow(decision);
    else if (decision.kind === 'propose') this.#propose(decision);
    this.#version += 1;
  }

  /** Publishes every open proposal as it stands; an enhancement by its tree. */
  publishAll(): void {
    for (const entry of [...this.#entries.values()]) if (entry.kind === 'proposal') this.#publish(entry);
    this.#version += 1;
  }

  #reinforce(flowId: string, evidence: readonly Evidence[]): void {
    const flow = this.#entries.get(flowId);
    if (flow) this.#put({ ...flow, evidence: [...flow.evidence, ...evidence] });
  }

  #grow({ proposalId, proposalType, suggestion, absorbs }: Extract<Decision, { kind: 'grow' }>): void {
    const proposal = this.#entries.get(proposalId);
    if (!proposal) throw new Error(`grows a proposal that is not open: ${proposalId}`);
    const evidence = [...proposal.evidence, ...suggestion.addedEvidence];
    const absorbsFlowId = absorbs?.kind === 'flow' ? absorbs.id : proposal.absorbsFlowId;
    this.#put({ ...proposal, ...shown(suggestion), proposalType, evidence, absorbsFlowId });
  }

  #propose(decision: Extract<Decision, { kind: 'propose' }>): void {
    const { suggestion, proposalType, targetFlowId, baseVersion, absorbs } = decision;
    const flow = this.#entries.get(targetFlowId ?? '');
    if (targetFlowId && [...this.#entries.values()].some((entry) => entry.targetFlowId === targetFlowId)) {
      throw new Error(`a second open change of flow ${targetFlowId}`);
    }
    this.#put({
      id: this.#newId('proposal'),
      kind: 'proposal',
      proposalType,
      targetFlowId,
      baseVersion,
      version: 0,
      problems: [],
      rejectedSessionIds: [],
      absorbsFlowId: absorbs?.kind === 'flow' ? absorbs.id : null,
      ...shown(suggestion),
      liveTree: flow?.tree ?? null,
      evidence: [...(flow?.evidence ?? []), ...suggestion.addedEvidence],
    });
  }

  #publish(proposal: LibraryEntry): void {
    this.#entries.delete(proposal.id);
    this.#entries.delete(proposal.absorbsFlowId ?? '');
    const flow = this.#entries.get(proposal.targetFlowId ?? '');
    const rows = new Map([...(flow?.evidence ?? []), ...proposal.evidence].map((row) => [`${row.session_id} ${row.step_index}`, row]));
    this.#put({
      ...proposal,
      id: flow?.id ?? this.#newId('flow'),
      kind: 'flow',
      proposalType: null,
      targetFlowId: null,
      baseVersion: null,
      absorbsFlowId: null,
      version: (flow?.version ?? 0) + 1,
      liveTree: null,
      evidence: [...rows.values()],
      ...(flow ? { title: flow.title } : {}),
    });
  }

  #put(entry: LibraryEntry): void {
    const ids = [...new Set(entry.evidence.map((row) => row.session_id))].reverse().slice(0, MOST_PROBLEMS);
    this.#entries.set(entry.id, { ...entry, problems: ids.flatMap((id) => this.digests.get(id)?.problem ?? []) });
  }

  #newId(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#count}`;
  }
}

const shown = (suggestion: Suggestion) => ({
  title: suggestion.title.text,
  description: suggestion.description.text,
  domain: suggestion.domain,
  matchKeywords: suggestion.matchKeywords,
  tree: suggestion.tree as Redacted<FlowNode>,
});
