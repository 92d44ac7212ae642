export { judgeChange } from './decide/index.ts';
export { analyse } from './flywheel.ts';
export { buildMatchIndex, type MatchIndex, matchFlows, withEntry, withoutEntry } from './match/index.ts';
export * from './ports.ts';
export { countMasked, redactSession, redactText, redactTree } from './redact/index.ts';
export * from './thought.ts';
export * from './world.ts';
