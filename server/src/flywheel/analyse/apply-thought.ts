import type { Decision, Thought } from '@flowpilot/engine';
import { lockFlow, raiseLibraryVersion, refreshFigures, requireVersion, updateFlow } from '../../flows/index.ts';
import type { Scope } from '../../platform/scope.ts';
import { createProposal, growProposal, lockProposal, recordReinforcement, type Source, touchOpenProposals } from '../../proposals/index.ts';
import { type AnalysisEnd, type SessionRow, saveDigest } from '../../sessions/index.ts';

/**
 * Writes what the engine came to, in the open transaction, and answers where the session goes. The library must be locked and
 * still be at the version that was thought upon.
 */
export async function applyThought(scope: Scope, session: SessionRow, thought: Thought): Promise<AnalysisEnd> {
  await saveDigest(scope, thought.digest);
  const { decision } = thought;
  if (decision.kind === 'skip') return { status: 'skipped', note: decision.reason, notBefore: null };
  await applyDecision(scope, { sessionId: session.id, teamId: session.teamId, at: session.endedAt ?? session.createdAt }, decision);
  return { status: 'analyzed', note: null, notBefore: null };
}

type Change = Exclude<Decision, { kind: 'skip' }>;

async function applyDecision(scope: Scope, source: Source & { at: Date }, decision: Change): Promise<void> {
  if (decision.kind === 'reinforce') return reinforce(scope, source, decision);
  if (decision.kind === 'grow') return grow(scope, source, decision);
  const { proposalType, targetFlowId, baseVersion, suggestion, absorbs } = decision;
  await createProposal(scope, source, { type: proposalType, targetFlowId, baseVersion, suggestion, absorbs });
}

async function reinforce(scope: Scope, source: Source & { at: Date }, decision: Extract<Decision, { kind: 'reinforce' }>): Promise<void> {
  const flow = await lockFlow(scope, decision.flowId);
  if (flow === null) throw new Error(`the flow ${decision.flowId} that was reinforced is not there`);
  const live = await requireVersion(scope, flow.id, flow.liveVersion);
  await recordReinforcement(scope, flow, { ...decision, source });
  const newest = flow.lastSupportedAt !== null && flow.lastSupportedAt > source.at ? flow.lastSupportedAt : source.at;
  await refreshFigures(scope, { id: flow.id, tree: live.tree }, newest);
  const revision = await raiseLibraryVersion(scope);
  await updateFlow(scope, flow.id, { revision });
  await touchOpenProposals(scope, flow.id, revision);
}

async function grow(scope: Scope, source: Source, decision: Extract<Decision, { kind: 'grow' }>): Promise<void> {
  const row = await lockProposal(scope, decision.proposalId);
  if (row === null) throw new Error(`the proposal ${decision.proposalId} that grew is not there`);
  const { proposalType, suggestion, absorbs } = decision;
  await growProposal(scope, row, { source, type: proposalType, suggestion, absorbs });
}
