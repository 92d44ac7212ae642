export { growTree, type Newcomer, plantTree } from './grow-tree.ts';
