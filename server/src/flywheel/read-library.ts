import type { LibraryEntry } from '@flowpilot/engine';
import { findFlowsChangedAfter, readEvidence, readFlowEntry, readLibraryVersion, readProblems, requireVersion } from '../flows/index.ts';
import type { Scope } from '../platform/scope.ts';
import { findClosedProposalIdsAfter, findOpenProposalsChangedAfter, findRejectedSupport, type ProposalRow } from '../proposals/index.ts';
import type { LibrarySync } from './thinker.ts';

/**
 * What changed in the library since a version; all of it for null. The version is read first: a change that comes in between
 * is seen early and seen again, never missed.
 */
export async function readLibraryChanges(scope: Scope, from: number | null): Promise<LibrarySync> {
  const version = await readLibraryVersion(scope);
  if (version === from) return { from, version, changed: [], removed: [] };
  const flows = await findFlowsChangedAfter(scope, from ?? -1);
  const changed: LibraryEntry[] = [];
  for (const flow of flows)
    if (flow.status === 'published') changed.push(await readFlowEntry(scope, flow, await findRejectedSupport(scope, flow.id)));
  for (const proposal of await findOpenProposalsChangedAfter(scope, from ?? -1)) changed.push(await proposalEntry(scope, proposal));
  if (from === null) return { from, version, changed, removed: [] };
  const archived = flows.filter(({ status }) => status !== 'published').map(({ id }) => id);
  return { from, version, changed, removed: [...archived, ...(await findClosedProposalIdsAfter(scope, from))] };
}

async function proposalEntry(scope: Scope, row: ProposalRow): Promise<LibraryEntry> {
  const { tree, type } = row;
  if (tree === null || type === 'auto_reinforced') throw new Error(`proposal ${row.id} is open without a tree`);
  const live = row.targetFlowId === null || row.baseVersion === null ? null : await liveTreeOf(scope, row.targetFlowId, row.baseVersion);
  const evidence = await readEvidence(scope, { kind: 'proposal', id: row.id });
  return {
    id: row.id,
    kind: 'proposal',
    targetFlowId: row.targetFlowId,
    proposalType: type,
    baseVersion: row.baseVersion,
    version: 0,
    title: row.title,
    description: row.description,
    domain: row.domain,
    matchKeywords: row.matchKeywords,
    tree,
    liveTree: live,
    evidence,
    problems: await readProblems(scope, evidence),
    absorbsFlowId: row.absorbsFlowId,
    rejectedSessionIds: row.targetFlowId === null ? [] : await findRejectedSupport(scope, row.targetFlowId),
  };
}

/** The document that a proposal changes: the version it stands on, which is the live one unless the two are in conflict. */
async function liveTreeOf(scope: Scope, flowId: string, version: number): Promise<LibraryEntry['liveTree']> {
  return (await requireVersion(scope, flowId, version)).tree;
}
