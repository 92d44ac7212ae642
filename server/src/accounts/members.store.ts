import { isAtLeast, type Role } from '@flowpilot/core/kernel';
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { accounts, members } from './accounts.table.ts';
import { memberDirectory } from './directories.table.ts';

/** A member as kept. */
export type MemberRow = typeof members.$inferSelect;
/** A place in the list of members, which is in the order they joined. */
export interface MemberPlace {
  createdAt: Date;
  userId: string;
}

/** The member of this user, or null; deactivated ones too. */
export async function findMember(scope: Scope, userId: string): Promise<MemberRow | null> {
  const [row] = await scope.db.select().from(members).where(mine(scope, userId));
  return row ?? null;
}

/** Locks the account's owners, so that two changes cannot both remove the last one; answers them. */
export function lockActiveOwners(scope: Scope): Promise<MemberRow[]> {
  return scope.db
    .select()
    .from(members)
    .where(and(eq(members.accountId, scope.accountId), eq(members.role, 'owner'), eq(members.status, 'active')))
    .orderBy(asc(members.userId))
    .for('update');
}

/** Members after a place, in the order they joined. */
export function selectMembers(scope: Scope, page: { after: MemberPlace | null; limit: number }): Promise<MemberRow[]> {
  const { after } = page;
  const later =
    after === null
      ? undefined
      : or(gt(members.createdAt, after.createdAt), and(eq(members.createdAt, after.createdAt), gt(members.userId, after.userId)));
  return scope.db
    .select()
    .from(members)
    .where(and(eq(members.accountId, scope.accountId), later))
    .orderBy(asc(members.createdAt), asc(members.userId))
    .limit(page.limit);
}

/** Adds a member. */
export async function insertMember(scope: Scope, member: Omit<MemberRow, 'accountId' | 'createdAt' | 'status'>): Promise<MemberRow> {
  const row: MemberRow = { ...member, accountId: scope.accountId, createdAt: scope.now(), status: 'active' };
  await scope.db.insert(members).values(row);
  return row;
}

/** Changes a member; answers it as it then is. */
export async function updateMember(
  scope: Scope,
  userId: string,
  change: Partial<Pick<MemberRow, 'role' | 'teamId' | 'status' | 'name'>>,
): Promise<MemberRow> {
  const [row] = await scope.db.update(members).set(change).where(mine(scope, userId)).returning();
  if (row === undefined) throw new Error('the member that was read a moment ago is gone');
  return row;
}

/** Leads folded e-mail addresses to the members they belong to. */
export async function findMemberIdsByEmail(scope: Scope, emails: readonly string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await scope.db
    .select({ userId: members.userId, email: sql<string>`lower(${members.email})` })
    .from(members)
    .where(and(eq(members.accountId, scope.accountId), inArray(sql`lower(${members.email})`, [...emails])));
  return new Map(rows.map((row) => [row.email, row.userId]));
}

/** Leads user ids to the names of members. */
export async function findMemberNames(scope: Scope, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await scope.db
    .select({ userId: members.userId, name: members.name })
    .from(members)
    .where(and(eq(members.accountId, scope.accountId), inArray(members.userId, [...userIds])));
  return new Map(rows.map((row) => [row.userId, row.name]));
}

/** The names of the account's members, the present and the former: at most 5,000. */
export async function listMemberNames(scope: Scope): Promise<string[]> {
  const rows = await scope.db.select({ name: members.name }).from(members).where(eq(members.accountId, scope.accountId)).limit(5_000);
  return rows.map((row) => row.name);
}

/** An active member of the sample account with just this role, for the one-click sign-in; the first one who joined. */
export async function findMemberWithRole(scope: Scope, role: Role): Promise<MemberRow | null> {
  const rows = await selectMembers(scope, { after: null, limit: 200 });
  const active = rows.filter((row) => row.status === 'active');
  return active.find((row) => row.role === role) ?? active.find((row) => isAtLeast(row.role, role)) ?? null;
}

/** The accounts that a user is led to, deactivated or not. */
export async function findAccountIdsOf(platform: Platform, userId: string): Promise<string[]> {
  const rows = await platform.database.db
    .select({ accountId: memberDirectory.accountId })
    .from(memberDirectory)
    .where(eq(memberDirectory.userId, userId))
    .orderBy(asc(memberDirectory.accountId));
  return rows.map((row) => row.accountId);
}

/** The member together with the account's name. */
export async function findMembership(scope: Scope, userId: string) {
  const [row] = await scope.db
    .select({ role: members.role, status: members.status, name: accounts.name, isSample: accounts.isSample })
    .from(members)
    .innerJoin(accounts, eq(accounts.accountId, members.accountId))
    .where(mine(scope, userId));
  return row ?? null;
}

const mine = (scope: Scope, userId: string) => and(eq(members.accountId, scope.accountId), eq(members.userId, userId));
