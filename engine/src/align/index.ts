export { type Layout, layPath, OUT_OF_PLACE, type Place } from './lay-path.ts';
export { gatherLore, type Lore, passKey, pathsOf } from './lore.ts';
export { type Move, movesOf } from './moves.ts';
export { answerAt, labelKey, optionFor } from './option-for.ts';
export { passLone } from './pass-lone.ts';
export { firstChecks } from './ways.ts';
