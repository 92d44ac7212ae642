export * from './life-cycle.ts';
export * from './plan-publication.ts';
export * from './proposal.ts';
export * from './proposals.contract.ts';
export * from './why-moved-on.ts';
export * from './why-not-reviewable.ts';
export * from './why-not-undoable.ts';
