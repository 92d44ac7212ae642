export * from './accounts.contract.ts';
