import { type FlowNode, findFaults } from '@flowpilot/core/flows';
import { expect } from 'vitest';
import type { LibraryEntry } from '../src/index.ts';
import type { LibraryInMemory } from './library-in-memory.ts';

/** Everything a library must keep, whatever was learned. */
export function expectSound({ world }: LibraryInMemory): void {
  for (const entry of world.entries) {
    expect(findFaults(entry.tree)).toEqual([]);
    expectSupported(entry);
    expectFitting(entry);
    const steps = entry.evidence.map((row) => `${row.session_id} ${row.step_index}`);
    expect(new Set(steps).size).toBe(steps.length);
  }
}

function expectSupported(entry: LibraryEntry): void {
  const supported = new Set(entry.evidence.map((row) => row.node_id));
  for (const node of nodesOf(entry.tree)) if (node.kind === 'question' || node.kind === 'resolution') expect(supported).toContain(node.id);
}

function expectFitting(entry: LibraryEntry): void {
  const nodes = new Map(nodesOf(entry.tree).map((node) => [node.id, node]));
  for (const row of entry.evidence) {
    const node = nodes.get(row.node_id);
    expect(node?.kind).toBe(row.step_index === null ? 'resolution' : 'question');
    if (row.option_id !== null) expect(node?.kind === 'question' && node.options.map((option) => option.id)).toContain(row.option_id);
  }
}

/** All nodes of a tree, gotos not followed. */
export function nodesOf(node: FlowNode): FlowNode[] {
  if (node.kind === 'question') return [node, ...node.options.flatMap((option) => nodesOf(option.then))];
  if (node.kind === 'action') return [node, ...nodesOf(node.then)];
  if (node.kind === 'resolution' && node.otherwise) return [node, ...nodesOf(node.otherwise)];
  return [node];
}
