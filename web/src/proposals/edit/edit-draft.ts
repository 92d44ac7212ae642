import { FlowNode } from '@flowpilot/core/flows';
import { z } from 'zod';
import type { OwnTexts } from '../../platform/own-texts.ts';

/** What a reviewer wrote and did not publish yet; `live_version` is the version it stands on, null for a new flow. */
export const EditDraft = z.object({
  tree: FlowNode,
  /** The tree the edits began at: what a new merge takes them apart from. */
  start: FlowNode,
  live_version: z.int().nullable(),
  /** The version of the proposal that was read. */
  proposal_version: z.int(),
  title: z.string(),
  description: z.string(),
  saved_at: z.iso.datetime(),
});
export type EditDraft = z.infer<typeof EditDraft>;

const nameOf = (proposalId: string): string => `draft.${proposalId}`;

/** The draft its writer keeps in this browser for a proposal; null where there is none that can be read. */
export function readDraft(own: OwnTexts, proposalId: string): EditDraft | null {
  try {
    const read = EditDraft.safeParse(JSON.parse(own.read(nameOf(proposalId))));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; answers whether the browser had room for it. */
export const keepDraft = (own: OwnTexts, proposalId: string, draft: EditDraft): boolean =>
  own.keep(nameOf(proposalId), JSON.stringify(draft));

/** Forgets a proposal's draft. */
export function dropDraft(own: OwnTexts, proposalId: string): void {
  own.keep(nameOf(proposalId), '');
}
