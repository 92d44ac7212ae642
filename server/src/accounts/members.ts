import { type Member, type MemberChange, whyNotChangeMember } from '@flowpilot/core/accounts';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { type PageQuery, pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { findAccountIdsOf, findMember, lockActiveOwners, type MemberRow, selectMembers, updateMember } from './members.store.ts';
import { requireTeam } from './teams.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** What an owner may change of a member: what the account's rules speak of, and the label. */
type Change = MemberChange & { team_id?: string | null | undefined };

/** The members of the account, in the order they joined. */
export function listMembers(scope: Scope, query: PageQuery): Promise<Page<Member>> {
  const pages = pagesOf(scope, 'members', query);
  const place = pages.begin(Place);
  return inTransaction(scope, async (scope) => {
    const rows = await selectMembers(scope, {
      after: place && { createdAt: new Date(place[0]), userId: place[1] },
      limit: query.limit + 1,
    });
    return pages.cut(rows, { item: presentMember, place: (row) => [row.createdAt.toISOString(), row.userId] });
  });
}

/** Changes a member's role, team or status; an account always keeps an active owner. */
export function changeMember(scope: Scope, userId: string, change: Change): Promise<Member> {
  return inTransaction(scope, async (scope) => {
    const owners = await lockActiveOwners(scope);
    const member = await requireMember(scope, userId);
    if (change.team_id != null) await requireTeam(scope, change.team_id);
    const refusal = whyNotChangeMember(presentMember(member), change, owners.map(presentMember));
    if (refusal !== null) throw refusal;
    const after = {
      role: change.role ?? member.role,
      status: change.status ?? member.status,
      teamId: change.team_id === undefined ? member.teamId : change.team_id,
    };
    const changed = await updateMember(scope, userId, after);
    const before = { role: member.role, status: member.status, teamId: member.teamId };
    recordChange(scope, { action: 'member.change', target_kind: 'member', target_id: userId, before, after });
    return presentMember(changed);
  });
}

/** A link with which a member sets a new password; from an owner never for somebody whose password opens another account too. */
export async function makePasswordLink(scope: Scope, userId: string): Promise<{ link: string; expires_at: string }> {
  const { signIn } = scope.platform;
  const opensMore = await opensAnotherAccount(scope, userId);
  await inTransaction(scope, async (scope) => {
    await requireMember(scope, userId);
    if (opensMore) throw belongsElsewhere();
    recordChange(scope, { action: 'member.password_link', target_kind: 'member', target_id: userId });
  });
  const { link, expiresAt } = await signIn.passwordLink(userId);
  if (await opensAnotherAccount(scope, userId)) {
    await signIn.dropPasswordLinks(userId); // they joined one while the link was made
    throw belongsElsewhere();
  }
  return { link, expires_at: expiresAt.toISOString() };
}

/** The operator answers for every account here, an owner for their own alone. */
async function opensAnotherAccount(scope: Scope, userId: string): Promise<boolean> {
  if (scope.actor.kind === 'system') return false;
  return (await findAccountIdsOf(scope.platform, userId)).some((id) => id !== scope.accountId);
}

const belongsElsewhere = () =>
  new Refusal('wrong_state', 'This person belongs to another account as well, so only they can reset their password, by mail.');

/** The member of this user; refuses when the account has none. */
export async function requireMember(scope: Scope, userId: string): Promise<MemberRow> {
  const member = await findMember(scope, userId);
  if (member === null) throw new Refusal('not_found', 'Member not found');
  return member;
}

const presentMember = (row: MemberRow): Member => ({
  user_id: row.userId,
  email: row.email,
  name: row.name,
  role: row.role,
  team_id: row.teamId,
  status: row.status,
  created_at: row.createdAt.toISOString(),
});
