import { describe, expect, it } from 'vitest';
import { anEnhancement, aProposal } from '../a-proposal.ts';
import { publicationOf, remarksOn } from './publication.ts';

const unedited = (proposal = aProposal(1)) => {
  const start = proposal.proposed_flow_data.tree_structure;
  return { proposal, tree: start, start, liveVersion: null, title: proposal.title, description: proposal.description ?? '', note: '' };
};

describe('what is sent to publish', () => {
  it('approves a new flow as it stands', () => {
    expect(publicationOf(unedited())).toEqual({ action: 'approve', expected_version: 1 });
  });

  it('modifies with the tree once something in it was edited', () => {
    const given = unedited();
    const tree = { id: 'r', kind: 'resolution', text: 'Restart' } as const;
    expect(publicationOf({ ...given, tree, note: ' shorter ' })).toEqual({
      action: 'modify',
      modified_flow_data: { tree_structure: tree },
      reviewer_notes: 'shorter',
      expected_version: 1,
    });
  });

  it('approves an enhancement with the merged tree and the version it stands on', () => {
    const given = { ...unedited(anEnhancement(1)), liveVersion: 4 };
    expect(publicationOf(given)).toEqual({ action: 'approve', modified_flow_data: { tree_structure: given.tree }, expected_version: 4 });
  });

  it('sends words only where they changed', () => {
    expect(publicationOf({ ...unedited(), title: 'No light on the printer', description: '' })).toEqual({
      action: 'approve',
      title: 'No light on the printer',
      description: '',
      expected_version: 1,
    });
  });
});

describe('what the server noted on a publication', () => {
  it('is told without the words that the reviewer wrote', () => {
    const at = '2026-11-25T09:00:00Z';
    const entry = { action: 'modify', status: 'modified', reviewed_by: null, reviewer_name: null, at } as const;
    const said = (notes: string | null) => aProposal(1, { history: [{ ...entry, notes }] });
    expect(remarksOn(said('shorter\nSecrets were masked in n1.'), ' shorter ')).toBe('Secrets were masked in n1.');
    expect(remarksOn(said('Secrets were masked in n1.'), '')).toBe('Secrets were masked in n1.');
    expect(remarksOn(said(null), '')).toBe('');
  });
});
