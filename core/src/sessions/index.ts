export * from './analysis-status.ts';
export * from './imported-session.ts';
export { type ReadLine, readImportLine } from './read-import-line.ts';
export * from './session.ts';
export { toSessionStep } from './session-steps.ts';
export * from './sessions.contract.ts';
