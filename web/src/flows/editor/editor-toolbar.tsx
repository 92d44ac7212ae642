import { Redo2, Undo2 } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { TreeEditor } from './use-tree-editor.ts';

export interface EditorToolbarProps {
  editor: TreeEditor;
  /** The words of the step that is cut and waits to be pasted. */
  cut: string | null;
  onDropCut: () => void;
}

/** Undo, redo, and the cut step that waits for its new place. */
export function EditorToolbar({ editor, cut, onDropCut }: EditorToolbarProps) {
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-1 rounded-t-panel border-b border-line bg-surface px-2 py-1.5 text-sm">
      <IconButton
        icon={Undo2}
        label="Undo (Ctrl+Z)"
        size="small"
        disabled={!editor.canUndo}
        onClick={editor.undo}
        data-testid="edit-undo"
      />
      <IconButton
        icon={Redo2}
        label="Redo (Ctrl+Shift+Z)"
        size="small"
        disabled={!editor.canRedo}
        onClick={editor.redo}
        data-testid="edit-redo"
      />
      {cut === null ? (
        <p className="ml-auto flex flex-wrap items-center gap-1 text-xs text-muted pointer-coarse:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> step <Kbd>Enter</Kbd> write <Kbd>Alt ↑↓</Kbd> reorder <Kbd>Ctrl X</Kbd> <Kbd>Ctrl V</Kbd> move <Kbd>Del</Kbd> delete
        </p>
      ) : (
        <p className="ml-auto flex min-w-0 items-center gap-2" role="status">
          <span className="truncate">
            Cut: <strong>{cut || '(no words)'}</strong>. Choose where it goes.
          </span>
          <Button size="small" onClick={onDropCut}>
            Leave it
          </Button>
        </p>
      )}
    </div>
  );
}
