import { FlowNode } from '@flowpilot/core/flows';
import { z } from 'zod';

/** What a reviewer wrote and did not publish yet; `live_version` is the version it stands on, null for a new flow. */
export const EditDraft = z.object({
  tree: FlowNode,
  /** The tree the edits began at: what a new merge takes them apart from. */
  start: FlowNode,
  live_version: z.int().nullable(),
  title: z.string(),
  description: z.string(),
  saved_at: z.iso.datetime(),
});
export type EditDraft = z.infer<typeof EditDraft>;

const keyOf = (proposalId: string): string => `flowpilot.draft.${proposalId}`;

/** The draft kept in this browser for a proposal; null where there is none that can be read. */
export function readDraft(proposalId: string): EditDraft | null {
  try {
    const read = EditDraft.safeParse(JSON.parse(localStorage.getItem(keyOf(proposalId)) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; answers whether the browser had room for it. */
export function keepDraft(proposalId: string, draft: EditDraft): boolean {
  try {
    localStorage.setItem(keyOf(proposalId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a proposal's draft. */
export function dropDraft(proposalId: string): void {
  localStorage.removeItem(keyOf(proposalId));
}
