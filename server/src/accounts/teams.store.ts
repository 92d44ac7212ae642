import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { members, teams } from './accounts.table.ts';

/** A team as kept. */
export type TeamRow = typeof teams.$inferSelect;

/** Teams after one of them, in the order of their making. */
export function selectTeams(scope: Scope, page: { after: string | null; limit: number }): Promise<TeamRow[]> {
  const later = page.after === null ? undefined : gt(teams.id, page.after);
  return scope.db
    .select()
    .from(teams)
    .where(and(eq(teams.accountId, scope.accountId), later))
    .orderBy(asc(teams.id))
    .limit(page.limit);
}

/** A team, or null. */
export async function findTeam(scope: Scope, id: string): Promise<TeamRow | null> {
  const [row] = await scope.db.select().from(teams).where(mine(scope, id));
  return row ?? null;
}

/** A team by its name, however it is written; null when there is none. */
export async function findTeamByName(scope: Scope, name: string): Promise<TeamRow | null> {
  const [row] = await scope.db
    .select()
    .from(teams)
    .where(and(eq(teams.accountId, scope.accountId), eq(sql`lower(${teams.name})`, name.toLowerCase())));
  return row ?? null;
}

/** Leads folded names of teams to their ids. */
export async function findTeamIdsByName(scope: Scope, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await scope.db
    .select({ id: teams.id, name: sql<string>`lower(${teams.name})` })
    .from(teams)
    .where(and(eq(teams.accountId, scope.accountId), inArray(sql`lower(${teams.name})`, [...names])));
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** Adds a team. */
export async function insertTeam(scope: Scope, team: { id: string; name: string }): Promise<TeamRow> {
  const row: TeamRow = { ...team, accountId: scope.accountId, createdAt: scope.now() };
  await scope.db.insert(teams).values(row);
  return row;
}

/** Gives a team another name. */
export async function updateTeamName(scope: Scope, id: string, name: string): Promise<void> {
  await scope.db.update(teams).set({ name }).where(mine(scope, id));
}

/** Deletes a team; the database clears the label wherever it was. */
export async function removeTeam(scope: Scope, id: string): Promise<void> {
  await scope.db.delete(teams).where(mine(scope, id));
}

/** How many members each team has. */
export async function countTeamMembers(scope: Scope): Promise<Map<string | null, number>> {
  const rows = await scope.db
    .select({ teamId: members.teamId, members: count() })
    .from(members)
    .where(eq(members.accountId, scope.accountId))
    .groupBy(members.teamId);
  return new Map(rows.map((row) => [row.teamId, row.members]));
}

const mine = (scope: Scope, id: string) => and(eq(teams.accountId, scope.accountId), eq(teams.id, id));
