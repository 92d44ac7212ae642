import type { SessionDetail } from '@flowpilot/core/sessions';
import { findFlows, findOwnersOf } from '../flows/index.ts';
import type { Scope } from '../platform/scope.ts';
import { findProposalTitles } from '../proposals/index.ts';

/** Published flows and proposals that a session is evidence of; flows first. */
export async function findLearnedInto(scope: Scope, sessionId: string): Promise<SessionDetail['learned_into']> {
  const owners = await findOwnersOf(scope, sessionId);
  const idsOf = (kind: 'flow' | 'proposal') => owners.filter((owner) => owner.kind === kind).map(({ id }) => id);
  const flows = (await findFlows(scope, idsOf('flow'))).filter(({ status }) => status === 'published');
  const proposals = await findProposalTitles(scope, idsOf('proposal'));
  return [
    ...flows.map(({ id, title }) => ({ kind: 'flow' as const, id, title })),
    ...proposals.map(({ id, title }) => ({ kind: 'proposal' as const, id, title })),
  ];
}
