import { describe, expect, it } from 'vitest';
import { aQuestion, aResolution, uncharted } from '../../test/a-flow.ts';
import { Refusal } from '../kernel/index.ts';
import { keywordsOf, planPublication, wordsOf } from './plan-publication.ts';
import { requireMerge, whyMovedOn } from './why-moved-on.ts';

const target = { id: 'f', status: 'published', match_keywords: ['own'] } as const;

describe('what a decision publishes', () => {
  it('is a new flow for a new flow, and nothing for a refusal', () => {
    expect(planPublication({ proposal_type: 'new_flow' }, 'approve', null)).toEqual({ kind: 'create_flow', origin: 'ai_generated' });
    expect(planPublication({ proposal_type: 'new_flow' }, 'reject', null)).toEqual({ kind: 'none' });
    expect(planPublication({ proposal_type: 'enhancement' }, 'dismiss', target)).toEqual({ kind: 'none' });
  });

  it.each(['enhancement', 'branch_addition'] as const)(
    'is the next version of its target for an %s, or a flow of its own where that is gone',
    (proposal_type) => {
      expect(planPublication({ proposal_type }, 'modify', target)).toEqual({ kind: 'add_version', flowId: 'f', origin: 'ai_enhanced' });
      expect(planPublication({ proposal_type }, 'approve', { ...target, status: 'archived' })).toEqual({
        kind: 'create_flow',
        origin: 'ai_enhanced',
      });
      expect(planPublication({ proposal_type }, 'approve', null)).toEqual({ kind: 'create_flow', origin: 'ai_enhanced' });
    },
  );

  it('takes the words of the review before those of the proposal', () => {
    const proposal = { title: 'Old', description: 'Old words' };
    expect(wordsOf(proposal, {})).toEqual(proposal);
    expect(wordsOf(proposal, { title: 'New', description: '' })).toEqual({ title: 'New', description: '' });
  });

  it('takes the keywords given; else none for a new flow and its own for a version', () => {
    const version = planPublication({ proposal_type: 'enhancement' }, 'approve', target);
    const flow = planPublication({ proposal_type: 'new_flow' }, 'approve', null);
    expect(keywordsOf(['a'], version, target)).toEqual(['a']);
    expect(keywordsOf([], version, target)).toEqual([]);
    expect(keywordsOf(undefined, version, target)).toEqual(['own']);
    expect(keywordsOf(undefined, flow, null)).toEqual([]);
  });
});

describe('a flow that moved on', () => {
  it('refuses a decision on another version than the live one', () => {
    expect(whyMovedOn(2, 2)).toBeNull();
    expect(whyMovedOn(null, 2)).toBeNull();
    expect(whyMovedOn(1, 2)).toMatchObject({ code: 'moved_on', message: expect.stringContaining('version 2 now') });
    expect(whyMovedOn(1, null)?.message).toContain('no longer published');
  });

  it('merges what fits, and refuses with the conflicts what does not', () => {
    const base = aQuestion('q', { A: uncharted('a'), B: uncharted('b') });
    const live = aQuestion('q', { A: aResolution('a2'), B: uncharted('b') });
    const fits = aQuestion('q', { A: uncharted('a'), B: aResolution('b2') });
    expect(requireMerge({ base, live, proposed: fits }, 2).tree).toEqual(aQuestion('q', { A: aResolution('a2'), B: aResolution('b2') }));
    const clash = aQuestion('q', { A: aResolution('a3'), B: uncharted('b') });
    try {
      requireMerge({ base, live, proposed: clash }, 2);
      expect.unreachable();
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ code: 'moved_on', extra: { conflicts: [{ node_id: 'q' }, { node_id: 'a3' }] } });
    }
  });
});
