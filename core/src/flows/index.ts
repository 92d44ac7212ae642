export * from './evidence.ts';
export * from './flow-data.ts';
export * from './flow-diff.ts';
export * from './flow-node.ts';
export * from './flows.contract.ts';
