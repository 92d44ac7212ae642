import { isStorable, Refusal } from '../../kernel/index.ts';
import type { FlowFault } from '../diff/flow-diff.ts';
import { findFaults } from '../faults/find-faults.ts';
import type { FlowData, SubmittedFlowData } from './flow-data.ts';
import type { FlowNode } from './flow-node.ts';
import { normalForm } from './normal-form.ts';

/** Bounds of the words that lead to a flow. */
export const KEYWORD_LIMITS = { count: 100, characters: 200 } as const;

/** What is answered where not even a tree was submitted. */
export const NO_TREE = "Proposal has no valid tree structure. Use 'Edit & Publish' to build the flow manually.";

/** Flow data out of what somebody submitted: `{tree_structure, match_keywords?}` or a bare tree. Throws a refusal that lists every fault. */
export function readFlowData(submitted: SubmittedFlowData): FlowData {
  const isWrapped = Object.hasOwn(submitted, 'tree_structure');
  const tree = isWrapped ? submitted['tree_structure'] : submitted;
  const faults = [...(isWrapped ? wrapperFaults(submitted) : []), ...findFaults(tree)];
  if (!hasRootId(tree)) throw new Refusal('invalid_tree', NO_TREE, { faults });
  const [first] = faults;
  if (first) throw new Refusal('invalid_tree', inOneSentence(first, faults.length), { faults });
  // No fault was found, which is what being a FlowNode means.
  const valid = normalForm(tree as FlowNode);
  const keywords = isWrapped ? submitted['match_keywords'] : undefined;
  return { tree_structure: valid, ...(isKeywords(keywords) && { match_keywords: keywords }) };
}

const hasRootId = (tree: unknown): tree is { id: string } =>
  typeof tree === 'object' && tree !== null && 'id' in tree && typeof tree.id === 'string' && tree.id !== '';

const inOneSentence = ({ path, message }: FlowFault, count: number): string =>
  `The tree is not valid: ${message} (at ${path === '' ? 'the root' : path})${count > 1 ? ` There are ${count - 1} more faults.` : ''}`;

const isKeywords = (words: unknown): words is string[] => Array.isArray(words);

function wrapperFaults(submitted: SubmittedFlowData): FlowFault[] {
  const unknown = Object.keys(submitted).filter((name) => name !== 'tree_structure' && name !== 'match_keywords');
  const faults = unknown.map((name) => fault(`/${name.slice(0, 100)}`, `Flow data has no field ${JSON.stringify(name.slice(0, 100))}.`));
  const words = submitted['match_keywords'];
  if (words === undefined) return faults;
  if (!Array.isArray(words)) return [...faults, fault('/match_keywords', 'The match_keywords must be a list of texts.')];
  if (words.length > KEYWORD_LIMITS.count)
    return [...faults, fault('/match_keywords', `There are ${words.length} match_keywords; ${KEYWORD_LIMITS.count} are allowed.`)];
  const bad = words.flatMap((word: unknown, at) =>
    isKeyword(word) ? [] : [fault(`/match_keywords/${at}`, `A keyword must be a text of 1 to ${KEYWORD_LIMITS.characters} characters.`)],
  );
  return [...faults, ...bad];
}

const isKeyword = (word: unknown): boolean =>
  typeof word === 'string' && word.trim() !== '' && word.length <= KEYWORD_LIMITS.characters && isStorable(word);
const fault = (path: string, message: string): FlowFault => ({ path, node_id: null, message });
