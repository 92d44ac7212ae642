import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { nodeWords } from '../node/node-words.ts';
import { EditorRowView } from './editor-row.tsx';
import { type EditorRow, editorRows } from './editor-rows.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { FaultsList } from './faults-list.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import type { TreeEditor } from './use-tree-editor.ts';

export interface OutlineEditorProps {
  editor: TreeEditor;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** The tree as an outline that can be written in: everything by keyboard and by buttons, faults shown where they are. */
export function OutlineEditor({ editor, selectedId, onSelect }: OutlineEditorProps) {
  const frame = useRef<HTMLElement>(null);
  const [cutId, setCutId] = useState<string | null>(null);
  const rows = useMemo(() => editorRows(editor.tree), [editor.tree]);
  const words = useMemo(() => nodeWords(editor.tree), [editor.tree]);
  const present = cutId !== null && words.has(cutId) ? cutId : null;
  const goTo = useCallback(
    (id: string, part: 'line' | 'text') => {
      onSelect(id);
      focusPart(frame, id, part);
    },
    [onSelect],
  );
  const onKeyDown = useEditorKeys({ editor, rows, selectedId, cutId: present, goTo, onCut: setCutId });
  const onLeaveText = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selectedId !== null) focusPart(frame, selectedId, 'line');
  };
  return (
    <section
      ref={frame}
      aria-label="Steps of the flow"
      onKeyDown={onKeyDown}
      onKeyUp={onLeaveText}
      onBlur={editor.endTyping}
      data-testid="outline-editor"
    >
      <EditorToolbar editor={editor} cut={present === null ? null : (words.get(present) ?? '')} onDropCut={() => setCutId(null)} />
      <FaultsList faults={editor.faults} words={words} onGo={(id) => goTo(id, 'text')} />
      <ol className="py-1.5">
        {rows.map((row) => (
          <EditorRowView
            key={row.node.id}
            row={row}
            editor={row.node.id === selectedId ? editor : null}
            faults={editor.faultsOf.get(row.node.id) ?? NONE}
            words={row.node.id === selectedId || row.node.kind === 'goto' ? words : null}
            cut={cutStateOf(row, present)}
            cutId={row.node.id === selectedId ? present : null}
            onGo={goTo}
            onCut={setCutId}
          />
        ))}
      </ol>
    </section>
  );
}

const NONE: never[] = [];

const cutStateOf = (row: EditorRow, cutId: string | null): 'cut' | 'here' => (row.node.id === cutId ? 'cut' : 'here');

/** Puts the focus on a line or its text, once it is there. */
function focusPart(frame: React.RefObject<HTMLElement | null>, id: string, part: 'line' | 'text'): void {
  requestAnimationFrame(() => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find((candidate) => candidate.dataset['row'] === id);
    const target = (part === 'text' && row?.querySelector<HTMLElement>('[data-text]')) || row?.querySelector<HTMLElement>('[data-line]');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  });
}
