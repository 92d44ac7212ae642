import type { FlowFault, FlowNode } from '@flowpilot/core/flows';
import type { TreeEditor } from './use-tree-editor.ts';

/** What the form of the selected step and its parts need. */
export interface NodeFormProps {
  node: FlowNode;
  editor: TreeEditor;
  faults: readonly FlowFault[];
  /** What each step is called, by id. */
  words: ReadonlyMap<string, string> | null;
  /** The step that is cut and waits to be pasted. */
  cutId: string | null;
  parentId: string | null;
  onGo: (id: string, part: 'line' | 'text') => void;
  onCut: (id: string | null) => void;
}
