export * from './account.ts';
export * from './accounts.contract.ts';
export { formatKey, type KeyParts, normaliseEmail, parseKey } from './key-format.ts';
export { type MemberChange, type Standing, whyNotChangeMember } from './member-rules.ts';
export { type Deed, may, POLICY } from './policy.ts';
