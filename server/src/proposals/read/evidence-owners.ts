import type { Owner } from '../../flows/index.ts';
import type { ProposalRow } from '../store/proposal.store.ts';

/** Whose rows are evidence of a proposal: its own, for a change those of its flow too, for a reinforcement its flow's alone. */
export function ownersOfEvidence(row: Pick<ProposalRow, 'id' | 'targetFlowId' | 'type'>): Owner[] {
  const own: Owner[] = row.type === 'auto_reinforced' ? [] : [{ kind: 'proposal', id: row.id }];
  return row.targetFlowId === null ? own : [...own, { kind: 'flow', id: row.targetFlowId }];
}
