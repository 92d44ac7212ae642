import { FLOW_LIMITS, type FlowNode, type NodeKind, type QuestionNode } from '@flowpilot/core/flows';
import { findNode, mapNode } from '../tree/map-tree.ts';
import { changeKind, nodeOfKind } from './change-kind.ts';
import { detach, moveSubtree, whyNotMove } from './move-subtree.ts';
import type { NewId } from './new-id.ts';

/** The texts of a node that an editor can write; `target` is where a goto goes on. */
export type TextField = 'text' | 'help' | 'expected' | 'verify' | 'to' | 'target';

/** One edit of a flow document. Nodes and options that stay keep their ids, and with them their evidence. */
export type TreeEdit =
  | { do: 'set_text'; nodeId: string; field: TextField; value: string }
  | { do: 'set_label'; nodeId: string; optionId: string; value: string }
  | { do: 'change_kind'; nodeId: string; kind: NodeKind }
  | { do: 'add_option'; nodeId: string }
  | { do: 'remove_option'; nodeId: string; optionId: string }
  | { do: 'move_option'; nodeId: string; optionId: string; by: -1 | 1 }
  /** Puts a new node into the slot, with what hung there below it. */
  | { do: 'insert_below'; nodeId: string; slot: string; kind: NodeKind }
  /** Puts a new node above this one. */
  | { do: 'wrap'; nodeId: string; kind: 'question' | 'action' }
  /** Takes one step out and keeps what follows it. */
  | { do: 'unwrap'; nodeId: string }
  /** Takes the node with all below it; an uncharted branch is left. */
  | { do: 'delete'; nodeId: string }
  | { do: 'move'; nodeId: string; underId: string };

/** The tree after an edit; the same tree where the edit cannot be made (see `whyNotEdit`). */
export function editTree(root: FlowNode, edit: TreeEdit, newId: NewId): FlowNode {
  if (whyNotEdit(root, edit) !== null) return root;
  switch (edit.do) {
    case 'delete':
      return detach(root, edit.nodeId, newId);
    case 'move':
      return moveSubtree(root, edit, newId);
    case 'wrap':
      return mapNode(root, edit.nodeId, (node) => nodeOfKind(edit.kind, { newId, below: node }));
    case 'unwrap':
      return mapNode(root, edit.nodeId, (node) => followerOf(node) ?? node);
    default:
      return mapNode(root, edit.nodeId, (node) => editNode(node, edit, newId));
  }
}

/** Why an edit cannot be made, in words; null when it can. */
export function whyNotEdit(root: FlowNode, edit: TreeEdit): string | null {
  const found = findNode(root, edit.nodeId);
  if (found === null) return 'This step is no longer in the flow.';
  switch (edit.do) {
    case 'move':
      return whyNotMove(root, edit);
    case 'unwrap':
      return followerOf(found.node) === null ? 'Only a step with exactly one way on can be taken out alone.' : null;
    case 'add_option':
      return whyNotAddOption(found.node);
    case 'remove_option':
      return found.node.kind === 'question' && found.node.options.length > 1 ? null : 'A question needs at least one option.';
    default:
      return null;
  }
}

type NodeEdit = Exclude<TreeEdit, { do: 'delete' | 'move' | 'wrap' | 'unwrap' }>;

function editNode(node: FlowNode, edit: NodeEdit, newId: NewId): FlowNode {
  switch (edit.do) {
    case 'set_text':
      return withText(node, edit.field, edit.value);
    case 'change_kind':
      return changeKind(node, edit.kind, newId);
    case 'insert_below':
      return insertBelow(node, edit, newId);
    default:
      return node.kind === 'question' ? editOptions(node, edit, newId) : node;
  }
}

function editOptions(node: QuestionNode, edit: Extract<TreeEdit, { do: `${string}_option` | 'set_label' }>, newId: NewId): FlowNode {
  switch (edit.do) {
    case 'set_label':
      return { ...node, options: node.options.map((option) => (option.id === edit.optionId ? { ...option, label: edit.value } : option)) };
    case 'add_option':
      return { ...node, options: [...node.options, { id: newId(), label: '', then: { id: newId(), kind: 'uncharted' } }] };
    case 'remove_option':
      return { ...node, options: node.options.filter((option) => option.id !== edit.optionId) };
    case 'move_option':
      return { ...node, options: swapped(node.options, edit.optionId, edit.by) };
  }
}

function swapped<T extends { id: string }>(options: readonly T[], id: string, by: -1 | 1): T[] {
  const from = options.findIndex((option) => option.id === id);
  const moved = options[from];
  if (moved === undefined || from + by < 0) return [...options];
  const rest = options.filter((option) => option !== moved);
  return rest.toSpliced(from + by, 0, moved);
}

const OPTIONAL_FIELDS: Readonly<Partial<Record<NodeKind, readonly TextField[]>>> = {
  question: ['help'],
  action: ['expected'],
  resolution: ['verify'],
  escalation: ['to'],
  uncharted: ['text'],
};

/** Sets a text the node's kind has; an optional one that is emptied goes away. */
function withText(node: FlowNode, field: TextField, value: string): FlowNode {
  const isOptional = OPTIONAL_FIELDS[node.kind]?.includes(field) ?? false;
  const isOwn = node.kind === 'goto' ? field === 'target' : field === 'text' || isOptional;
  if (!isOwn) return node;
  if (!isOptional || value !== '') return { ...node, [field]: value };
  const { [field]: _emptied, ...rest } = node as FlowNode & Partial<Record<TextField, string>>; // fields differ by kind; `isOwn` checked it
  return rest as FlowNode; // only an optional field was left out
}

function insertBelow(node: FlowNode, edit: { slot: string; kind: NodeKind }, newId: NewId): FlowNode {
  const inserted = (below: FlowNode | null): FlowNode => nodeOfKind(edit.kind, { newId, below });
  switch (node.kind) {
    case 'question':
      return {
        ...node,
        options: node.options.map((option) => (option.id === edit.slot ? { ...option, then: inserted(option.then) } : option)),
      };
    case 'action':
      return { ...node, then: inserted(node.then) };
    case 'resolution':
      return { ...node, otherwise: inserted(node.otherwise ?? null) };
    default:
      return node;
  }
}

/** What follows a step that has exactly one way on. */
function followerOf(node: FlowNode): FlowNode | null {
  if (node.kind === 'action') return node.then;
  if (node.kind === 'resolution') return node.otherwise ?? null;
  if (node.kind === 'question' && node.options.length === 1) return node.options[0]?.then ?? null;
  return null;
}

function whyNotAddOption(node: FlowNode): string | null {
  if (node.kind !== 'question') return 'Only a question has options.';
  return node.options.length < FLOW_LIMITS.options ? null : `A question has at most ${FLOW_LIMITS.options} options.`;
}
