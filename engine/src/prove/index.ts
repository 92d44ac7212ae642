export { prove } from './replay.ts';
