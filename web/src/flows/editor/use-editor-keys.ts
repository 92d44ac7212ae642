import type { KeyboardEvent } from 'react';
import type { TreeEdit } from '../edits/edit-tree.ts';
import type { EditorRow } from './editor-rows.ts';
import type { TreeEditor } from './use-tree-editor.ts';

export interface EditorKeys {
  editor: TreeEditor;
  rows: readonly EditorRow[];
  selectedId: string | null;
  cutId: string | null;
  goTo: (id: string, part: 'line' | 'text') => void;
  onCut: (id: string | null) => void;
}

/** The keys of the editor: undo and redo everywhere in it, the rest on a line. */
export function useEditorKeys(keys: EditorKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const isDone = answerAnywhere(event, keys) || (isOnLine(event) && answerOnLine(event, keys));
    if (isDone) event.preventDefault();
  };
}

function answerAnywhere(event: KeyboardEvent, { editor }: EditorKeys): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) editor.undo();
  else if (key === 'y' || key === 'z') editor.redo();
  else return false;
  return true;
}

function answerOnLine(event: KeyboardEvent, keys: EditorKeys): boolean {
  const { rows, selectedId, goTo } = keys;
  const at = rows.findIndex(({ node }) => node.id === selectedId);
  const row = rows[at];
  if (event.ctrlKey || event.metaKey) return row !== undefined && cutOrPaste(event, row, keys);
  if (event.altKey) return row !== undefined && moveLine(event, row, keys);
  const next = neighbourOf(rows, at, event.key);
  if (next !== undefined) {
    goTo(next.node.id, 'line');
    return true;
  }
  if (event.key !== 'Delete' || row === undefined || row.parentId === null) return false;
  keys.editor.edit({ do: 'delete', nodeId: row.node.id });
  goTo(row.parentId, 'line');
  return true;
}

function neighbourOf(rows: readonly EditorRow[], at: number, key: string): EditorRow | undefined {
  if (key === 'ArrowDown') return rows[at + 1];
  if (key === 'ArrowUp') return rows[Math.max(0, at - 1)];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}

function cutOrPaste(event: KeyboardEvent, row: EditorRow, { editor, cutId, goTo, onCut }: EditorKeys): boolean {
  if (event.key === 'x') {
    onCut(row.node.id);
    return true;
  }
  if (event.key !== 'v' || cutId === null) return false;
  const edit: TreeEdit = { do: 'move', nodeId: cutId, underId: row.node.id };
  if (editor.whyNot(edit) !== null) return false;
  editor.edit(edit);
  onCut(null);
  goTo(cutId, 'line');
  return true;
}

/** Alt with up or down moves the whole answer among its siblings. */
function moveLine(event: KeyboardEvent, row: EditorRow, { editor, rows, goTo }: EditorKeys): boolean {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  const parent = rows.find(({ node }) => node.id === row.parentId)?.node;
  const option = parent?.kind === 'question' ? parent.options.find(({ then }) => then.id === row.node.id) : undefined;
  if (parent === undefined || option === undefined) return false;
  editor.edit({ do: 'move_option', nodeId: parent.id, optionId: option.id, by: event.key === 'ArrowUp' ? -1 : 1 });
  goTo(row.node.id, 'line');
  return true;
}

const isOnLine = (event: KeyboardEvent): boolean => event.target instanceof HTMLElement && event.target.dataset['line'] !== undefined;
