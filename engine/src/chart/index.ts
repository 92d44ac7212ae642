export * from './chart.ts';
export * from './tree-edits.ts';
