export * from './counts.ts';
export { areOpposite } from './opposites.ts';
export * from './reading.ts';
