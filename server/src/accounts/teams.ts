import type { Team } from '@flowpilot/core/accounts';
import { type Page, Refusal } from '@flowpilot/core/kernel';
import { z } from 'zod';
import { type PageQuery, pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import {
  countTeamMembers,
  findTeam,
  findTeamByName,
  insertTeam,
  removeTeam,
  selectTeams,
  type TeamRow,
  updateTeamName,
} from './teams.store.ts';

/** The teams of the account. */
export function listTeams(scope: Scope, query: PageQuery): Promise<Page<Team>> {
  const pages = pagesOf(scope, 'teams', query);
  const after = pages.begin(z.uuid());
  return inTransaction(scope, async (scope) => {
    const rows = await selectTeams(scope, { after, limit: query.limit + 1 });
    const counts = await countTeamMembers(scope);
    return pages.cut(rows, { item: (row) => present(row, counts.get(row.id) ?? 0), place: (row) => row.id });
  });
}

/** Creates a team. */
export function createTeam(scope: Scope, name: string): Promise<Team> {
  return inTransaction(scope, async (scope) => {
    await refuseTakenName(scope, name);
    const team = await insertTeam(scope, { id: scope.newId(), name });
    recordChange(scope, { action: 'team.create', target_kind: 'team', target_id: team.id, after: { name } });
    return present(team, 0);
  });
}

/** Renames a team. */
export function renameTeam(scope: Scope, id: string, name: string): Promise<Team> {
  return inTransaction(scope, async (scope) => {
    const team = await requireTeam(scope, id);
    if (team.name.toLowerCase() !== name.toLowerCase()) await refuseTakenName(scope, name);
    await updateTeamName(scope, id, name);
    recordChange(scope, { action: 'team.rename', target_kind: 'team', target_id: id, before: { name: team.name }, after: { name } });
    return present({ ...team, name }, (await countTeamMembers(scope)).get(id) ?? 0);
  });
}

/** Deletes a team; what carried its label carries none. */
export function deleteTeam(scope: Scope, id: string): Promise<{ deleted: true }> {
  return inTransaction(scope, async (scope) => {
    const team = await requireTeam(scope, id);
    await removeTeam(scope, id);
    recordChange(scope, { action: 'team.delete', target_kind: 'team', target_id: id, before: { name: team.name } });
    return { deleted: true };
  });
}

/** The team of this id; refuses when the account has none. */
export async function requireTeam(scope: Scope, id: string): Promise<TeamRow> {
  const team = await findTeam(scope, id);
  if (team === null) throw new Refusal('not_found', 'Team not found');
  return team;
}

async function refuseTakenName(scope: Scope, name: string): Promise<void> {
  if ((await findTeamByName(scope, name)) !== null) throw new Refusal('already_exists', `A team named ${name} exists already.`);
}

const present = (row: TeamRow, memberCount: number): Team => ({
  id: row.id,
  name: row.name,
  member_count: memberCount,
  created_at: row.createdAt.toISOString(),
});
