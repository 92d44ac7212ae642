export * from './proposal.ts';
export * from './proposals.contract.ts';
