export * from './account.ts';
export * from './accounts.contract.ts';
export * from './key-format.ts';
export * from './member-rules.ts';
