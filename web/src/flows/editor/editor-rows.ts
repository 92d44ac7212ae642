import { type FlowNode, walkTree } from '@flowpilot/core/flows';

/** One line of the outline editor. */
export interface EditorRow {
  node: FlowNode;
  depth: number;
  /** The words of the option that leads here, or "Otherwise". */
  label: string | null;
  parentId: string | null;
}

/** The lines of the editor, in reading order. */
export function editorRows(tree: FlowNode): EditorRow[] {
  return Array.from(walkTree(tree), ({ node, depth, place }) => ({
    node,
    depth,
    label: place.label ?? (place.slot === 'otherwise' ? 'Otherwise' : null),
    parentId: place.parent_id,
  }));
}
