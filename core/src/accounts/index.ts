export * from './account.ts';
export * from './accounts.contract.ts';
