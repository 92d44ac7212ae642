import { type Invitation, type NewInvitation, normaliseEmail } from '@flowpilot/core/accounts';
import { type Page, Refusal, type Role } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { type PageQuery, pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { findAccount } from './accounts.store.ts';
import { makeToken } from './invitation-token.ts';
import { type InvitationRow, lockInvitation, removeInvitation, replaceInvitation, selectInvitations } from './invitations.store.ts';
import { findMemberIdsByEmail } from './members.store.ts';
import { requireTeam } from './teams.ts';

const DAYS_OPEN = 7;

/** Who is invited, as what. */
export interface InvitationOrder {
  email: string;
  role: Role;
  team_id?: string | null | undefined;
}

/** Open invitations. */
export function listInvitations(scope: Scope, query: PageQuery): Promise<Page<Invitation>> {
  const pages = pagesOf(scope, 'invitations', query);
  const after = pages.begin(z.uuid());
  return inTransaction(scope, async (scope) => {
    const rows = await selectInvitations(scope, { after, limit: query.limit + 1 });
    return pages.cut(rows, { item: presentInvitation, place: (row) => row.id });
  });
}

/** Invites somebody: by mail where one could be sent, by a link to copy otherwise. A second invitation replaces the first. */
export async function invite(scope: Scope, order: InvitationOrder): Promise<NewInvitation> {
  const { row, link, accountName } = await inTransaction(scope, (scope) => keepInvitation(scope, order));
  const by = scope.actor.name;
  const text = `Hello,\n\n${by} invites you to ${accountName} on FlowPilot, as ${row.role}. Accept within ${DAYS_OPEN} days:\n\n${link}\n`;
  const mailed = await scope.platform.mail.send({ to: row.email, subject: `${by} invites you to FlowPilot`, text });
  return { ...presentInvitation(row), mailed, link: mailed ? null : link };
}

/** Takes an invitation back. */
export function revokeInvitation(scope: Scope, id: string): Promise<{ deleted: true }> {
  return inTransaction(scope, async (scope) => {
    const row = await lockInvitation(scope, { id });
    if (row === null) throw new Refusal('not_found', 'Invitation not found');
    await removeInvitation(scope, id);
    recordChange(scope, {
      action: 'invitation.revoke',
      target_kind: 'invitation',
      target_id: id,
      before: { email: row.email, role: row.role },
    });
    return { deleted: true };
  });
}

async function keepInvitation(scope: Scope, order: InvitationOrder): Promise<{ row: InvitationRow; link: string; accountName: string }> {
  const email = normaliseEmail(order.email);
  if (order.team_id != null) await requireTeam(scope, order.team_id);
  if ((await findMemberIdsByEmail(scope, [email])).size > 0) throw new Refusal('already_exists', `${email} is a member already.`);
  const { token, tokenHash } = makeToken(scope.accountId);
  const by = scope.actor.kind === 'user' ? scope.actor.userId : null;
  const expiresAt = new Date(scope.now().getTime() + DAYS_OPEN * 86_400_000);
  const row = await replaceInvitation(scope, {
    id: scope.newId(),
    email,
    role: order.role,
    teamId: order.team_id ?? null,
    tokenHash,
    invitedBy: by,
    expiresAt,
  });
  recordChange(scope, { action: 'invitation.create', target_kind: 'invitation', target_id: row.id, after: { email, role: order.role } });
  const account = await findAccount(scope);
  return { row, link: `${scope.platform.config.publicUrl}/invitation?token=${token}`, accountName: account?.name ?? '' };
}

const presentInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  team_id: row.teamId,
  expires_at: row.expiresAt.toISOString(),
  created_at: row.createdAt.toISOString(),
});
