export { type Case, type Joined, standsBehind } from './case.ts';
export { chooseEntry, weigh } from './choose-entry.ts';
export { decide } from './decide.ts';
export { judgeChange } from './judge-change.ts';
export { tell } from './tell.ts';
export { whyNoSource } from './why-no-source.ts';
