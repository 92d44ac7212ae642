export * from './after-failed-try.ts';
export * from './flywheel.contract.ts';
export * from './why-skipped.ts';
