export { afterFailedTry, MOST_TRIES } from './after-failed-try.ts';
export * from './flywheel.contract.ts';
export * from './next-analysis-state.ts';
export { isTelling, type SourceFacts, whySkipped } from './why-skipped.ts';
