import { type FlowNode, nodesOf, type Origin } from '@flowpilot/core/flows';
import type { Domain, Redacted } from '@flowpilot/core/kernel';
import type { Scope } from '../platform/scope.ts';
import { recordChange } from '../platform/scope.ts';
import { sumEvidence } from './evidence.store.ts';
import { type FlowRow, insertFlow, updateFlow } from './flow.store.ts';
import { insertVersion, requireVersion } from './flow-version.store.ts';
import { raiseLibraryVersion } from './library.store.ts';

/** What is published, by whom and why. */
export interface Publication {
  title: string;
  description: string | null;
  tree: Redacted<FlowNode>;
  matchKeywords: string[];
  origin: Origin;
  authorId: string | null;
  proposalId: string | null;
  note: string | null;
}

/** What a new flow keeps beside its first version. */
export interface NewFlowFacts {
  domain: Domain | null;
  teamId: string | null;
  sourceSessionId: string | null;
}

/** Where something was published. */
export interface Published {
  flowId: string;
  version: number;
}

/** Publishes a new flow with its first version. The library must be locked. */
export async function publishNewFlow(scope: Scope, publication: Publication, facts: NewFlowFacts): Promise<Published> {
  const { title, description, matchKeywords, origin, authorId, tree } = publication;
  const flowId = scope.newId();
  const at = scope.now();
  const live = { title, description, matchKeywords, origin, authorId, nodeCount: nodesOf(tree).length, liveVersion: 1 };
  const revision = await raiseLibraryVersion(scope);
  await insertFlow(scope, { ...live, ...facts, id: flowId, status: 'published', revision, createdAt: at, updatedAt: at });
  return appendVersion(scope, { flowId, number: 1 }, publication);
}

/** Publishes the next version of a flow, which must be locked together with the library. */
export async function publishVersion(scope: Scope, flow: FlowRow, publication: Publication): Promise<Published> {
  const { title, description, matchKeywords, origin, authorId, tree } = publication;
  const number = flow.liveVersion + 1;
  const revision = await raiseLibraryVersion(scope);
  const live = { title, description, matchKeywords, origin, authorId, nodeCount: nodesOf(tree).length, liveVersion: number };
  await updateFlow(scope, flow.id, { ...live, revision, updatedAt: scope.now() });
  return appendVersion(scope, { flowId: flow.id, number }, publication);
}

async function appendVersion(scope: Scope, place: { flowId: string; number: number }, publication: Publication): Promise<Published> {
  const { flowId, number } = place;
  await insertVersion(scope, { flowId, number, createdAt: scope.now(), ...publication });
  recordChange(scope, {
    action: 'flow.publish',
    target_kind: 'flow',
    target_id: flowId,
    after: { version: number, title: publication.title, origin: publication.origin, proposal_id: publication.proposalId },
  });
  return { flowId, version: number };
}

/** Publishes an old version's document as the newest version. The flow and the library must be locked. */
export async function rollBackFlow(
  scope: Scope,
  flow: FlowRow,
  back: { to: number; authorId: string | null; note: string },
): Promise<Published> {
  const old = await requireVersion(scope, flow.id, back.to);
  const { title, description, tree, matchKeywords, origin } = old;
  return publishVersion(scope, flow, {
    title,
    description,
    tree,
    matchKeywords,
    origin,
    authorId: back.authorId,
    proposalId: null,
    note: back.note,
  });
}

/** Takes a flow out of the library; nothing of it is deleted. The library must be locked. */
export async function archiveFlow(scope: Scope, flow: FlowRow): Promise<void> {
  const revision = await raiseLibraryVersion(scope);
  await updateFlow(scope, flow.id, { status: 'archived', revision, updatedAt: scope.now() });
  recordChange(scope, {
    action: 'flow.archive',
    target_kind: 'flow',
    target_id: flow.id,
    before: { status: flow.status },
    after: { status: 'archived' },
  });
}

/** Archives a flow that another took in: its page leads there. The library must be locked. */
export async function mergeFlowInto(scope: Scope, flow: FlowRow, intoFlowId: string): Promise<void> {
  await archiveFlow(scope, flow);
  await updateFlow(scope, flow.id, { mergedIntoFlowId: intoFlowId });
}

/** Publishes a flow again that another had taken in, as it stood. The library must be locked. */
export async function restoreMergedFlow(scope: Scope, flow: FlowRow): Promise<void> {
  const revision = await raiseLibraryVersion(scope);
  await updateFlow(scope, flow.id, { status: 'published', mergedIntoFlowId: null, revision, updatedAt: scope.now() });
  recordChange(scope, {
    action: 'flow.restore',
    target_kind: 'flow',
    target_id: flow.id,
    before: { status: flow.status },
    after: { status: 'published' },
  });
}

/** Counts again what the evidence of a flow adds up to. `supportedAt` is when the newest support came, if some did. */
export async function refreshFigures(scope: Scope, flow: { id: string; tree: FlowNode }, supportedAt: Date | null): Promise<void> {
  const sum = await sumEvidence(
    scope,
    flow.id,
    nodesOf(flow.tree).map(({ id }) => id),
  );
  const figures = { supportingSessionCount: sum.sessions, workedCount: sum.worked, failedCount: sum.failed };
  await updateFlow(scope, flow.id, { ...figures, ...(supportedAt === null ? {} : { lastSupportedAt: supportedAt }) });
}
