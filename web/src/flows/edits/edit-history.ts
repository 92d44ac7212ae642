import type { FlowNode } from '@flowpilot/core/flows';
import { editTree, type TreeEdit } from './edit-tree.ts';
import type { NewId } from './new-id.ts';

const KEPT = 200;

/** A document under edit with what can be undone and redone, newest last. */
export interface EditHistory {
  past: readonly FlowNode[];
  present: FlowNode;
  future: readonly FlowNode[];
  /** The field of the last edit: typing on in it is one step to undo. */
  typing: string | null;
}

/** A history that begins at this tree. */
export function startHistory(tree: FlowNode): EditHistory {
  return { past: [], present: tree, future: [], typing: null };
}

/** The history after an edit; unchanged where the edit changes nothing. */
export function recordEdit(history: EditHistory, edit: TreeEdit, newId: NewId): EditHistory {
  const present = editTree(history.present, edit, newId);
  if (present === history.present) return history;
  return recordTree(history, present, typingOf(edit));
}

/** The history after the whole tree was replaced, for example by a new merge. */
export function recordTree(history: EditHistory, present: FlowNode, typing: string | null = null): EditHistory {
  const goesOn = typing !== null && typing === history.typing;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-KEPT);
  return { past, present, future: [], typing };
}

/** One step back. */
export function undoEdit(history: EditHistory): EditHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], typing: null };
}

/** One step forward again. */
export function redoEdit(history: EditHistory): EditHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, typing: null };
}

/** The history with the next keystroke as a step of its own, for when a field is left. */
export function endTyping(history: EditHistory): EditHistory {
  return history.typing === null ? history : { ...history, typing: null };
}

function typingOf(edit: TreeEdit): string | null {
  if (edit.do === 'set_text') return `${edit.nodeId}.${edit.field}`;
  return edit.do === 'set_label' ? `${edit.nodeId}.${edit.optionId}` : null;
}
