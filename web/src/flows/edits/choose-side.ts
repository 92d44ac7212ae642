import { type ChildSlot, childSlots, type FlowNode, type MergeConflict, type NodeKind } from '@flowpilot/core/flows';
import { z } from 'zod';
import { findNode, mapNode } from '../tree/map-tree.ts';
import { detach } from './move-subtree.ts';
import type { NewId } from './new-id.ts';

/** The two sides of a conflict between which a person chooses. */
export type Side = 'live' | 'proposed';

/** A node without its children, as a conflict carries it: the texts by name, and the answers of a question. */
export interface SideWords {
  kind: NodeKind;
  texts: Readonly<Record<string, string>>;
  options: readonly { id: string; label: string }[];
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'help', 'expected', 'script_template_id', 'verify', 'to', 'target']);
const KINDS = ['question', 'action', 'resolution', 'escalation', 'uncharted', 'goto'] as const;
const WireSide = z.looseObject({
  kind: z.enum(KINDS),
  fields: z.record(z.string(), z.string()).optional(),
  options: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
});

/** Reads one side of a conflict; null where the node is gone on that side. */
export function sideWords(side: unknown): SideWords | null {
  const read = WireSide.safeParse(side);
  if (!read.success) return null;
  const { kind, fields, options = [], ...rest } = read.data;
  const own = Object.entries(rest).filter((entry): entry is [string, string] => TEXTS.has(entry[0]) && typeof entry[1] === 'string');
  return { kind, texts: fields ?? Object.fromEntries(own), options };
}

export interface Choice {
  conflict: MergeConflict;
  side: Side;
  /** The whole tree of the chosen side, to take back what the other one removed. */
  source: FlowNode;
}

/** The tree with one side of a conflict in place; null where its place is gone, so that a person must put it back by hand. */
export function chooseSide(tree: FlowNode, { conflict, side, source }: Choice, newId: NewId): FlowNode | null {
  const words = sideWords(conflict[side]);
  const isThere = findNode(tree, conflict.node_id) !== null;
  if (words === null) return isThere ? detach(tree, conflict.node_id, newId) : tree;
  if (!isThere) return graft(tree, conflict.node_id, source);
  const below = findNode(source, conflict.node_id)?.node;
  const missing = below ? childSlots(below).filter(({ child }) => findNode(tree, child.id) === null) : [];
  return mapNode(tree, conflict.node_id, (node) => dress(node, { words, missing }, newId));
}

/** The node with the words of the side; a slot takes what the side has there and the tree does not, else keeps what hangs in it. */
function dress(node: FlowNode, { words, missing }: { words: SideWords; missing: readonly ChildSlot[] }, newId: NewId): FlowNode {
  const { texts, kind } = words;
  const { id } = node;
  const text = texts['text'] ?? '';
  const child = (slot: string): FlowNode | undefined => [...missing, ...childSlots(node)].find((at) => at.slot === slot)?.child;
  const needed = (slot: string): FlowNode => child(slot) ?? { id: newId(), kind: 'uncharted' };
  switch (kind) {
    case 'question':
      return {
        id,
        kind,
        text,
        ...optional(texts, 'help'),
        options: words.options.map((option) => ({ ...option, then: needed(option.id) })),
      };
    case 'action':
      return { id, kind, text, ...optional(texts, 'expected'), ...optional(texts, 'script_template_id'), then: needed('then') };
    case 'resolution': {
      const otherwise = child('otherwise');
      return { id, kind, text, ...optional(texts, 'verify'), ...(otherwise ? { otherwise } : {}) };
    }
    case 'escalation':
      return { id, kind, text, ...optional(texts, 'to') };
    case 'uncharted':
      return { id, kind, ...optional(texts, 'text') };
    case 'goto':
      return { id, kind, target: texts['target'] ?? '' };
  }
}

/** Puts a subtree of the source back where it hangs there, if that place is still in the tree. */
function graft(tree: FlowNode, nodeId: string, source: FlowNode): FlowNode | null {
  const found = findNode(source, nodeId);
  if (found === null || found.parent === null || found.slot === null) return null;
  const { node, slot, parent: from } = found;
  const parent = findNode(tree, from.id)?.node;
  if (parent === undefined || parent.kind !== from.kind) return null;
  return mapNode(tree, from.id, (under) => hangIn(under, { slot, node, label: labelOf(from, slot) }));
}

function hangIn(under: FlowNode, { slot, node, label }: { slot: string; node: FlowNode; label: string }): FlowNode {
  switch (under.kind) {
    case 'question': {
      const isThere = under.options.some(({ id }) => id === slot);
      const options = under.options.map((option) => (option.id === slot ? { ...option, then: node } : option));
      return { ...under, options: isThere ? options : [...options, { id: slot, label, then: node }] };
    }
    case 'action':
      return { ...under, then: node };
    case 'resolution':
      return { ...under, otherwise: node };
    default:
      return under;
  }
}

const labelOf = (node: FlowNode, slot: string): string => childSlots(node).find((at) => at.slot === slot)?.label ?? '';

function optional<const N extends string>(texts: SideWords['texts'], name: N): { [key in N]?: string } {
  const value = texts[name];
  return (value ? { [name]: value } : {}) as { [key in N]?: string }; // a computed key widens to string; the one key is the one named
}
