import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { invitations } from './accounts.table.ts';

/** An invitation as kept. */
export type InvitationRow = typeof invitations.$inferSelect;

/** Invitations that are still open, after one of them, in the order of their making. */
export function selectInvitations(scope: Scope, page: { after: string | null; limit: number }): Promise<InvitationRow[]> {
  const later = page.after === null ? undefined : gt(invitations.id, page.after);
  return scope.db
    .select()
    .from(invitations)
    .where(and(open(scope), later))
    .orderBy(asc(invitations.id))
    .limit(page.limit);
}

/** The open invitation of this id or token, locked; null when there is none. */
export async function lockInvitation(scope: Scope, which: { id: string } | { tokenHash: string }): Promise<InvitationRow | null> {
  const by = 'id' in which ? eq(invitations.id, which.id) : eq(invitations.tokenHash, which.tokenHash);
  const [row] = await scope.db
    .select()
    .from(invitations)
    .where(and(open(scope), by))
    .for('update');
  return row ?? null;
}

/** Adds an invitation, in the place of an earlier one to the same address. */
export async function replaceInvitation(scope: Scope, invitation: Omit<InvitationRow, 'accountId' | 'createdAt'>): Promise<InvitationRow> {
  const row: InvitationRow = { ...invitation, accountId: scope.accountId, createdAt: scope.now() };
  await scope.db
    .delete(invitations)
    .where(and(eq(invitations.accountId, scope.accountId), eq(sql`lower(${invitations.email})`, row.email.toLowerCase())));
  await scope.db.insert(invitations).values(row);
  return row;
}

/** Removes an invitation. */
export async function removeInvitation(scope: Scope, id: string): Promise<void> {
  await scope.db.delete(invitations).where(and(eq(invitations.accountId, scope.accountId), eq(invitations.id, id)));
}

const open = (scope: Scope) => and(eq(invitations.accountId, scope.accountId), gt(invitations.expiresAt, scope.now()));
