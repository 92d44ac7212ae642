import { diffTrees, type FlowData, type FlowNode, readFlowData } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import { type KnownTerm, redactTree } from '@flowpilot/engine';

const MOST_NAMED = 20;

/** A tree with secrets and personal data masked, valid still, and which nodes that changed. Throws a 422 with the faults where masking made it invalid. */
export function maskTree({ tree_structure }: FlowData, terms: readonly KnownTerm[]): { tree: Redacted<FlowNode>; remarks: string[] } {
  const tree = redactTree(tree_structure, terms);
  readFlowData({ tree_structure: tree }); // a text, for one, can become too long by it
  const nodes = [...new Set(diffTrees(tree_structure, tree).changes.map(({ node_id }) => node_id))];
  return { tree, remarks: nodes.length === 0 ? [] : [`Secrets or personal data were masked in ${named(nodes)}.`] };
}

function named(nodes: readonly string[]): string {
  const rest = nodes.length - MOST_NAMED;
  return `the texts of ${nodes.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Which of title and description were masked. */
export function maskedWords(
  given: { title: string; description: string | null },
  kept: { title: string; description: string | null },
): string[] {
  const parts = (['title', 'description'] as const).filter((part) => given[part] !== kept[part]);
  return parts.length === 0 ? [] : [`Secrets or personal data were masked in the ${parts.join(' and the ')}.`];
}
