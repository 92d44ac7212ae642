export * from './analysis-status.ts';
export * from './imported-session.ts';
export * from './session.ts';
export * from './sessions.contract.ts';
