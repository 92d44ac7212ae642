export { growTree, type Newcomer, plantTree } from './grow-tree.ts';
export type { Growth } from './growth.ts';
