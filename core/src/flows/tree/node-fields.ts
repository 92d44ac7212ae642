import type { NodeKind } from './flow-node.ts';

/** The texts of each kind of node, in the order in which they are written: those it must have, and those it may have. */
export const NODE_FIELDS: Readonly<Record<NodeKind, { required: readonly string[]; optional: readonly string[] }>> = {
  question: { required: ['text'], optional: ['help'] },
  action: { required: ['text'], optional: ['expected', 'script_template_id'] },
  resolution: { required: ['text'], optional: ['verify'] },
  escalation: { required: ['text'], optional: ['to'] },
  uncharted: { required: [], optional: ['text'] },
  goto: { required: ['target'], optional: [] },
};

/** Whether a word from outside names a kind of node. */
export const isNodeKind = (word: unknown): word is NodeKind => typeof word === 'string' && Object.hasOwn(NODE_FIELDS, word);

/** A label as it is compared with another: without surrounding space, case or differences of Unicode spelling. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/gu, ' ').normalize('NFKC').toLowerCase();
