import { useState } from 'react';
import type { EditDraft } from './edit-draft.ts';
import type { EditSource } from './use-edit-source.ts';

/** Title and description as they will be published. */
export interface EditWords {
  title: string;
  description: string;
}

/** The words of the publication, from the draft where there is one. */
export function useEditWords({ proposal }: EditSource, draft: EditDraft | null) {
  return useState<EditWords>({ title: draft?.title ?? proposal.title, description: draft?.description ?? proposal.description ?? '' });
}

/** The words as the proposal has them. */
export const ownWords = ({ proposal }: EditSource): EditWords => ({ title: proposal.title, description: proposal.description ?? '' });
