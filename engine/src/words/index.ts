export * from './counts.ts';
export * from './reading.ts';
