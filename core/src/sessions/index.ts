export * from './analysis-status.ts';
export * from './imported-session.ts';
export * from './read-import-line.ts';
export * from './session.ts';
export * from './session-steps.ts';
export * from './sessions.contract.ts';
