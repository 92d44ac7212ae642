import { type FlowNode, isSameTree } from '@flowpilot/core/flows';
import type { ProposalDetail, Review } from '@flowpilot/core/proposals';

/** What a reviewer is about to publish. */
export interface Edited {
  proposal: ProposalDetail;
  tree: FlowNode;
  /** The tree that editing began at: the proposed one, or its merge into the live flow. */
  start: FlowNode;
  liveVersion: number | null;
  title: string;
  description: string;
  note: string;
}

/** The decision that publishes: approve where nothing in the tree was edited, else modify; words go along where they changed. */
export function publicationOf({ proposal, tree, start, liveVersion, ...words }: Edited): Review {
  const isEdited = !isSameTree(tree, start);
  const keywords = proposal.proposed_flow_data.match_keywords;
  const needsTree = isEdited || proposal.proposal_type !== 'new_flow';
  return {
    action: isEdited ? 'modify' : 'approve',
    ...(needsTree ? { modified_flow_data: { tree_structure: tree, ...(keywords ? { match_keywords: keywords } : {}) } } : {}),
    ...(words.title.trim() !== proposal.title ? { title: words.title.trim() } : {}),
    ...(words.description !== (proposal.description ?? '') ? { description: words.description } : {}),
    ...(words.note.trim() === '' ? {} : { reviewer_notes: words.note.trim() }),
    ...expectation(proposal, liveVersion),
  };
}

/** What was read: the live version that would change, for a new flow the version of the proposal. */
function expectation(proposal: ProposalDetail, liveVersion: number | null): Pick<Review, 'expected_version'> {
  if (proposal.proposal_type === 'new_flow') return { expected_version: proposal.version };
  return liveVersion === null ? {} : { expected_version: liveVersion };
}

/** What the server noted beside the reviewer's own words, such as what was masked; empty where there was nothing to say. */
export function remarksOn(published: ProposalDetail, note: string): string {
  const noted = published.history.at(-1)?.notes ?? '';
  return (noted.startsWith(note.trim()) ? noted.slice(note.trim().length) : noted).trim();
}
