import { randomBytes } from 'node:crypto';
import { ROLES, type Role } from '@flowpilot/core/kernel';
import { addMember } from '../src/accounts/add-member.ts';
import { createAccount, createKey } from '../src/accounts/index.ts';
import { openScope, type Scope, systemScope } from '../src/platform/scope.ts';
import type { TestApp } from './start-test-app.ts';

/** A member of a test account, and a key that acts as them. */
export interface TestMember {
  readonly userId: string;
  readonly email: string;
  readonly apiKey: string;
}

/** A fresh account with a member of every role. */
export interface TestAccount extends Readonly<Record<Role, TestMember>> {
  readonly accountId: string;
  /** The system's scope in the account. */
  readonly scope: Scope;
  /** The scope of the member with this role. */
  scopeAs(role: Role): Scope;
}

/** Makes a fresh account with one member and key a role. */
export async function anAccount({ platform }: TestApp, change: { name?: string } = {}): Promise<TestAccount> {
  const tag = randomBytes(6).toString('hex');
  const nameOf = (role: Role) => `${role.charAt(0).toUpperCase()}${role.slice(1)} ${tag}`;
  const emailOf = (role: Role) => `${role}-${tag}@example.com`;
  const owner = await platform.signIn.createUser({ email: emailOf('owner'), name: nameOf('owner'), password: null });
  const accountId = await createAccount(platform, owner, { name: change.name ?? `Account ${tag}`, isSample: false });
  const scope = systemScope(platform, accountId, 'test');
  const members = {} as Record<Role, TestMember>; // filled for every role below
  for (const role of ROLES) {
    const { userId } = role === 'owner' ? owner : await addMember(scope, { email: emailOf(role), name: nameOf(role), role });
    const { api_key: apiKey } = await createKey(scope, { userId, name: 'test' });
    members[role] = { userId, email: emailOf(role), apiKey };
  }
  const scopeAs = (role: Role) =>
    openScope(platform, accountId, { kind: 'user', userId: members[role].userId, name: nameOf(role), role, keyId: null });
  return { ...members, accountId, scope, scopeAs };
}
