import { useState } from 'react';
import type { EditDraft } from './edit-draft.ts';
import type { EditSource } from './use-edit-source.ts';

/** Title and description as they will be published. */
export interface EditWords {
  title: string;
  description: string;
}

/** The words of the publication, from the draft where there is one. */
export function useEditWords(source: EditSource, draft: EditDraft | null) {
  return useState<EditWords>(draft ? { title: draft.title, description: draft.description } : ownWords(source));
}

/** The words that editing begins with: a flow keeps its own title, and takes the proposal's account of what is new. */
export const ownWords = ({ proposal, liveWords }: EditSource): EditWords => ({
  title: liveWords?.title ?? proposal.title,
  description: proposal.description ?? '',
});
