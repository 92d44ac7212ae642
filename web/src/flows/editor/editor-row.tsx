import type { FlowFault } from '@flowpilot/core/flows';
import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { plural } from '../../ui/words.ts';
import { kindLook } from '../node/kind-look.ts';
import { kindWord } from '../node/kind-words.ts';
import type { EditorRow } from './editor-rows.ts';
import { NodeForm } from './node-form.tsx';
import type { TreeEditor } from './use-tree-editor.ts';

const INDENT = 16;
const MAX_INDENTED = 10;

export interface EditorRowViewProps {
  row: EditorRow;
  /** The editor, on the selected line alone: the others need not be drawn again when it changes. */
  editor: TreeEditor | null;
  faults: readonly FlowFault[];
  words: ReadonlyMap<string, string> | null;
  cut: 'cut' | 'here';
  cutId: string | null;
  onGo: (id: string, part: 'line' | 'text') => void;
  onCut: (id: string | null) => void;
}

/** One step of the outline; the selected one opens into a form. */
export const EditorRowView = memo(function EditorRowView({ row, editor, faults, words, cut, cutId, onGo, onCut }: EditorRowViewProps) {
  const { node, depth } = row;
  const text = node.kind === 'goto' ? (words?.get(node.id) ?? '') : (node.text ?? '');
  const isOpen = editor !== null;
  return (
    <li
      data-row={node.id}
      className={classNames('pr-2', isOpen && 'bg-selected', cut === 'cut' && 'opacity-50')}
      style={{ paddingLeft: 6 + Math.min(depth - 1, MAX_INDENTED) * INDENT }}
      data-testid="editor-row"
    >
      <button
        type="button"
        data-line=""
        aria-expanded={isOpen}
        onClick={() => onGo(node.id, 'text')}
        className="flex w-full items-start gap-1.5 rounded-control px-1 py-1 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2"
      >
        <RowWords row={row} text={text} isOpen={isOpen} />
        {faults.length > 0 && (
          <span className="inline-flex shrink-0 items-center gap-1 text-xs font-medium text-negative">
            <CircleAlert aria-hidden className="size-4" />
            {plural(faults.length, 'fault')}
          </span>
        )}
      </button>
      {editor !== null && (
        <NodeForm
          node={node}
          editor={editor}
          faults={faults}
          words={words}
          cutId={cutId}
          parentId={row.parentId}
          onGo={onGo}
          onCut={onCut}
        />
      )}
    </li>
  );
});

function RowWords({ row: { node, depth, label }, text, isOpen }: { row: EditorRow; text: string; isOpen: boolean }) {
  const { icon: Icon, ink } = kindLook(node.kind);
  return (
    <>
      <span className="sr-only">Level {depth}. </span>
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', ink)} />
      <span className="min-w-0 flex-1">
        {label !== null && <span className="font-medium">{label || '(no words)'}: </span>}
        <span className={classNames('text-xs', ink)}>{kindWord(node.kind)} </span>
        <span className={isOpen ? 'line-clamp-1' : 'line-clamp-3'}>
          {short(text) || <em className="text-faint">{node.kind === 'uncharted' ? 'Not charted yet' : '(no words)'}</em>}
        </span>
      </span>
    </>
  );
}

const SHOWN = 300;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
