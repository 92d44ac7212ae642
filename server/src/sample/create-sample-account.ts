import {
  addMember,
  changeMember,
  createAccount,
  createTeam,
  findMemberIdsByEmail,
  findSampleAccountId,
  findTeamIdsByName,
} from '../accounts/index.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Scope, systemScope } from '../platform/scope.ts';
import type { Manifest } from './sample-files.ts';

/** The scope of the sample account, made where it is not there yet, with its teams and members; begun ones are completed. */
export async function createSampleAccount(platform: Platform, manifest: Manifest): Promise<Scope> {
  const accountId = (await findSampleAccountId(platform.database)) ?? (await beginAccount(platform, manifest));
  const scope = systemScope(platform, accountId, 'sample');
  for (const name of manifest.teams) await completeTeam(scope, name);
  for (const member of manifest.members) await completeMember(scope, member);
  return scope;
}

async function beginAccount(platform: Platform, manifest: Manifest): Promise<string> {
  const owner = manifest.members.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('the sample account has no owner');
  const { email, name } = owner;
  const user = (await platform.signIn.findUser(email)) ?? (await platform.signIn.createUser({ email, name, password: null }));
  return createAccount(platform, user, { name: manifest.account, isSample: true });
}

async function completeTeam(scope: Scope, name: string): Promise<void> {
  const known = await inTransaction(scope, (scope) => findTeamIdsByName(scope, [name.toLowerCase()]));
  if (known.size === 0) await createTeam(scope, name);
}

async function completeMember(scope: Scope, { email, name, role, team }: Manifest['members'][number]): Promise<void> {
  const known = await inTransaction(scope, (scope) => findMemberIdsByEmail(scope, [email]));
  const userId = known.get(email) ?? (await addMember(scope, { email, name, role })).userId;
  const teams = await inTransaction(scope, (scope) => findTeamIdsByName(scope, team === null ? [] : [team.toLowerCase()]));
  await changeMember(scope, userId, { team_id: team === null ? null : (teams.get(team.toLowerCase()) ?? null) });
}
