export * from './flywheel.contract.ts';
