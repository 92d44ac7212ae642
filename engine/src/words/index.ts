export * from './counts.ts';
export { languageOf } from './language.ts';
export { areOpposite } from './opposites.ts';
export * from './reading.ts';
