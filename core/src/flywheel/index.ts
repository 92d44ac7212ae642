export * from './after-failed-try.ts';
export * from './flywheel.contract.ts';
export * from './next-analysis-state.ts';
export * from './why-skipped.ts';
