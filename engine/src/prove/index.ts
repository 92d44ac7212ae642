export { isExplained, MOST_REPLAYED, prove } from './replay.ts';
