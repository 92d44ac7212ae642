import { recordChange, type Scope } from '../../platform/scope.ts';
import type { ProposalRow } from '../store/proposal.store.ts';
import { addHistory, findLastEntry } from '../store/proposal-history.store.ts';

/** Whether a proposal was dismissed because its flow held it already, and by no reviewer. */
const isSettled = ({ status, reviewedBy, reviewedAt }: ProposalRow): boolean =>
  status === 'dismissed' && reviewedBy === null && reviewedAt === null;

/** Takes a proposal off the queue that asks for what a version of its flow holds: dismissed by nobody, with the reason in its history. */
export async function settle(scope: Scope, row: ProposalRow, version: number): Promise<Partial<ProposalRow>> {
  if (row.status !== 'pending') return {};
  await addHistory(scope, row.id, { action: 'dismiss', status: 'dismissed', notes: settledBy(version), isBySystem: true });
  note(scope, row, 'dismissed');
  return { status: 'dismissed' };
}

/** Takes a new flow off the queue that turned out to be one problem with another: its sessions stand there now. */
export async function settleAbsorbed(scope: Scope, row: ProposalRow, into: { id: string; title: string }): Promise<Partial<ProposalRow>> {
  const notes = `It is one problem with “${into.title}”, where its sessions stand now.`;
  await addHistory(scope, row.id, { action: 'dismiss', status: 'dismissed', notes, isBySystem: true });
  note(scope, row, 'dismissed');
  return { status: 'dismissed', absorbedByProposalId: into.id };
}

/** Puts a new flow back in the queue where a reviewer rejected what had taken it in. */
export async function releaseAbsorbed(scope: Scope, row: ProposalRow): Promise<Partial<ProposalRow>> {
  const notes = 'What had taken it in was rejected: it stands for itself again.';
  await addHistory(scope, row.id, { action: 'reopened', status: 'pending', notes, isBySystem: true });
  note(scope, row, 'pending');
  return { status: 'pending' };
}

/** Puts a settled proposal back in the queue when its flow no longer holds what it asks for. */
export async function reopenSettled(scope: Scope, row: ProposalRow): Promise<Partial<ProposalRow>> {
  if (!isSettled(row)) return {};
  const notes = 'The flow no longer holds this change.';
  await addHistory(scope, row.id, { action: 'reopened', status: 'pending', notes, isBySystem: true });
  note(scope, row, 'pending');
  return { status: 'pending' };
}

/** Whether a proposal was settled by the publication of this version of its flow. */
export async function wasSettledBy(scope: Scope, row: ProposalRow, version: number): Promise<boolean> {
  if (!isSettled(row) || row.targetFlowId === null || row.baseVersion !== version) return false;
  const last = await findLastEntry(scope, row.id);
  return last?.notes === settledBy(version);
}

const settledBy = (version: number): string => `Version ${version} of the flow already holds this change.`;

const note = (scope: Scope, row: ProposalRow, status: ProposalRow['status']): void =>
  recordChange(scope, {
    action: 'proposal.settle',
    target_kind: 'proposal',
    target_id: row.id,
    before: { status: row.status },
    after: { status },
  });
