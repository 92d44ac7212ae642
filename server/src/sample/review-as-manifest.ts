import { findMemberIdsByEmail } from '../accounts/index.ts';
import { inTransaction, openScope, type Scope } from '../platform/scope.ts';
import { findProposalsSupportedBy, getMerge, reviewProposal } from '../proposals/index.ts';
import { findSessionIdsByPrefix } from '../sessions/index.ts';
import type { Manifest, SampleReview } from './sample-files.ts';

/** Takes the manifest's decisions, each on the open proposal that most sessions of its problem support. One already taken is passed over. */
export async function reviewAsManifest(scope: Scope, manifest: Manifest): Promise<void> {
  for (const review of manifest.reviews) await reviewProblem(scope, manifest, review);
}

async function reviewProblem(scope: Scope, manifest: Manifest, review: SampleReview): Promise<void> {
  const found = await inTransaction(scope, async (scope) =>
    findProposalsSupportedBy(scope, await findSessionIdsByPrefix(scope, `TW-${review.problem}-`)),
  );
  const isTaken = found.some(({ status }) => status !== 'pending' && status !== 'auto_reinforced');
  const proposal = found.find(({ status }) => status === 'pending');
  if (isTaken || proposal === undefined) return;
  const reviewer = await scopeOfMember(scope, manifest, review.reviewer);
  const merge = review.action === 'modify' ? await getMerge(reviewer, proposal.id) : null;
  await reviewProposal(reviewer, proposal.id, {
    action: review.action,
    reviewer_notes: review.notes,
    title: review.title,
    modified_flow_data: merge && { tree_structure: merge.tree_structure },
  });
}

async function scopeOfMember(scope: Scope, manifest: Manifest, email: string): Promise<Scope> {
  const member = manifest.members.find((one) => one.email === email);
  const ids = await inTransaction(scope, (scope) => findMemberIdsByEmail(scope, [email]));
  const userId = ids.get(email);
  if (member === undefined || userId === undefined) throw new Error(`the sample account has no member ${email}`);
  return openScope(scope.platform, scope.accountId, { kind: 'user', userId, name: member.name, role: member.role, keyId: null });
}
