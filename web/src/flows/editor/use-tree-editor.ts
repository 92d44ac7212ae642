import { type FlowFault, type FlowNode, findFaults } from '@flowpilot/core/flows';
import { useCallback, useMemo, useState } from 'react';
import { type EditHistory, endTyping, recordEdit, recordTree, redoEdit, startHistory, undoEdit } from '../edits/edit-history.ts';
import { type TreeEdit, whyNotEdit } from '../edits/edit-tree.ts';
import { faultsByNode } from './faults-by-node.ts';

/** A flow document under edit: the tree, its faults as they stand, and what can be done with it. */
export interface TreeEditor {
  tree: FlowNode;
  faults: readonly FlowFault[];
  faultsOf: ReadonlyMap<string, readonly FlowFault[]>;
  canUndo: boolean;
  canRedo: boolean;
  /** Makes an edit; answers the ids it made, the new node's first (after an option's own). */
  edit: (edit: TreeEdit) => readonly string[];
  undo: () => void;
  /** Makes the next keystroke a step of its own; for when a field is left. */
  endTyping: () => void;
  redo: () => void;
  /** Puts another tree in place, as one step that can be undone. */
  replace: (tree: FlowNode) => void;
  /** Begins anew at a tree; nothing before it can be undone. */
  restart: (tree: FlowNode) => void;
  whyNot: (edit: TreeEdit) => string | null;
}

/** Edits a tree with undo and redo, judging it after every keystroke. */
export function useTreeEditor(initial: FlowNode): TreeEditor {
  const [history, setHistory] = useState<EditHistory>(() => startHistory(initial));
  const tree = history.present;
  const faults = useMemo(() => findFaults(tree), [tree]);
  const faultsOf = useMemo(() => faultsByNode(faults), [faults]);
  const edit = useCallback((change: TreeEdit) => {
    // The ids are made before the state is: a state update may run twice, an id must not.
    const pool = Array.from({ length: IDS_PER_EDIT }, () => crypto.randomUUID());
    setHistory((before) => recordEdit(before, change, taking(pool)));
    return pool;
  }, []);
  const undo = useCallback(() => setHistory(undoEdit), []);
  const pause = useCallback(() => setHistory(endTyping), []);
  const redo = useCallback(() => setHistory(redoEdit), []);
  const replace = useCallback((next: FlowNode) => setHistory((before) => recordTree(before, next)), []);
  const restart = useCallback((next: FlowNode) => setHistory(startHistory(next)), []);
  const whyNot = useCallback((change: TreeEdit) => whyNotEdit(tree, change), [tree]);
  return useMemo(
    () => ({
      tree,
      faults,
      faultsOf,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      edit,
      undo,
      endTyping: pause,
      redo,
      replace,
      restart,
      whyNot,
    }),
    [tree, faults, faultsOf, history, edit, undo, pause, redo, replace, restart, whyNot],
  );
}

/** The most that one edit makes: a question with two answers and what they lead to. */
const IDS_PER_EDIT = 5;

function taking(pool: readonly string[]): () => string {
  let next = 0;
  return () => {
    const id = pool[next];
    if (id === undefined) throw new Error('an edit makes more ids than it may');
    next += 1;
    return id;
  };
}
