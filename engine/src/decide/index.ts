export { chooseEntry, type Told, weigh } from './choose-entry.ts';
export { type Case, decide, type Joined, standsBehind } from './decide.ts';
export { judgeChange } from './judge-change.ts';
export { whyNoSource } from './why-no-source.ts';
