import { describe, expect, it } from 'vitest';
import { afterGrowth, STATUS_AFTER } from './life-cycle.ts';
import { PROPOSAL_STATUSES, PROPOSAL_TYPES, type ProposalStatus, type ProposalType, ReviewAction } from './proposal.ts';
import { whyNotApprovable, whyNotReviewable } from './why-not-reviewable.ts';

const aProposal = (status: ProposalStatus, proposal_type: ProposalType) => ({ status, proposal_type });
const tree = { id: 'r', kind: 'resolution', text: 'x' };
const MERGE =
  "Enhancement proposals require 'Edit & Publish' to merge changes into the existing flow. Use the modify action with modified_flow_data.";

describe('whether a proposal can be reviewed', () => {
  it.each(['approved', 'modified', 'rejected', 'auto_reinforced'] as const)(
    'refuses every action in status %s, before anything else',
    (status) => {
      for (const type of PROPOSAL_TYPES) {
        for (const action of ReviewAction.options) {
          expect(whyNotReviewable(aProposal(status, type), { action })).toMatchObject({
            code: 'wrong_state',
            message: `Cannot review proposal in status: ${status}`,
          });
        }
      }
    },
  );

  it.each(['pending', 'dismissed'] as const)('takes every decision that fits in status %s', (status) => {
    expect(whyNotReviewable(aProposal(status, 'new_flow'), { action: 'approve' })).toBeNull();
    expect(whyNotReviewable(aProposal(status, 'new_flow'), { action: 'approve', modified_flow_data: null })).toBeNull();
    expect(whyNotReviewable(aProposal(status, 'enhancement'), { action: 'approve', modified_flow_data: tree })).toBeNull();
    expect(whyNotReviewable(aProposal(status, 'branch_addition'), { action: 'modify', modified_flow_data: tree })).toBeNull();
    for (const type of PROPOSAL_TYPES) {
      expect(whyNotReviewable(aProposal(status, type), { action: 'reject' })).toBeNull();
      expect(whyNotReviewable(aProposal(status, type), { action: 'dismiss' })).toBeNull();
    }
  });

  it('never drops an edit in silence: approving a new flow with a tree points to modify', () => {
    expect(whyNotReviewable(aProposal('pending', 'new_flow'), { action: 'approve', modified_flow_data: tree })?.message).toContain(
      'modify',
    );
  });

  it.each(['enhancement', 'branch_addition'] as const)('refuses to approve a %s without its merged tree', (type) => {
    expect(whyNotReviewable(aProposal('pending', type), { action: 'approve' })?.message).toBe(MERGE);
    expect(whyNotReviewable(aProposal('pending', type), { action: 'approve', modified_flow_data: null })?.message).toBe(MERGE);
    expect(whyNotApprovable(aProposal('pending', type), 'as proposed')?.message).toBe(MERGE);
  });

  it('refuses to approve any other type', () => {
    for (const modified_flow_data of [undefined, tree]) {
      const why = whyNotReviewable(aProposal('pending', 'auto_reinforced'), { action: 'approve', modified_flow_data });
      expect(why?.message).toBe('Cannot approve proposal of type: auto_reinforced');
    }
  });

  it('refuses to modify without a tree', () => {
    for (const type of PROPOSAL_TYPES) {
      expect(whyNotReviewable(aProposal('pending', type), { action: 'modify' })?.message).toBe(
        'modified_flow_data is required for modify action',
      );
    }
  });
});

describe('the life of a proposal', () => {
  it('ends every decision in a status of its own', () => {
    expect(new Set(Object.values(STATUS_AFTER)).size).toBe(4);
    expect(PROPOSAL_STATUSES).toEqual(expect.arrayContaining(Object.values(STATUS_AFTER)));
  });

  it('brings a dismissed one back when it gains support, and says why', () => {
    expect(afterGrowth({ status: 'dismissed' }, 3)).toEqual({ status: 'pending', reopenedBecause: 'Another session supports it: 3 now.' });
    expect(afterGrowth({ status: 'pending' }, 3)).toEqual({ status: 'pending', reopenedBecause: null });
  });
});
