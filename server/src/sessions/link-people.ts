import type { ImportedSession } from '@flowpilot/core/sessions';
import { findMemberIdsByEmail, findTeamIdsByName } from '../accounts/index.ts';
import type { Scope } from '../platform/scope.ts';

/** Whom the names on imported sessions mean. */
export interface People {
  teamIdOf(name: string | null | undefined): string | null;
  memberIdOf(engineer: string | null | undefined): string | null;
}

/** Looks up the teams and members that these sessions name; a name that the account does not know leads to nobody. */
export async function linkPeople(scope: Scope, sessions: readonly ImportedSession[]): Promise<People> {
  const teams = await findTeamIdsByName(scope, distinct(sessions.map(({ team }) => team)));
  const members = await findMemberIdsByEmail(
    scope,
    distinct(sessions.map(({ engineer }) => engineer)).filter((name) => name.includes('@')),
  );
  return {
    teamIdOf: (name) => (name ? (teams.get(folded(name)) ?? null) : null),
    memberIdOf: (engineer) => (engineer ? (members.get(folded(engineer)) ?? null) : null),
  };
}

const folded = (name: string): string => name.trim().toLowerCase();
const distinct = (names: (string | null | undefined)[]): string[] => [...new Set(names.flatMap((name) => (name ? [folded(name)] : [])))];
