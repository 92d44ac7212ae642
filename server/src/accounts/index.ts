export { registerAccountsRoutes } from './accounts.routes.ts';
export { findAccount, findSampleAccountId, isFresh, listAccountIds } from './accounts.store.ts';
export { addMember, nameFrom } from './add-member.ts';
export { createKey, revokeKey } from './api-keys.ts';
export { authenticateWith } from './authenticate.ts';
export { createAccount } from './me.ts';
export { findMemberIdsByEmail, findMemberNames } from './members.store.ts';
export { findTeamIdsByName } from './teams.store.ts';
