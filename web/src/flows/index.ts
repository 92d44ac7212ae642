export { OutlineEditor } from './editor/outline-editor.tsx';
export { useTreeEditor } from './editor/use-tree-editor.ts';
export { chooseSide, type Side, sideWords } from './edits/choose-side.ts';
export { countByNode, countTree, evidenceHolder } from './evidence/evidence-counts.ts';
export { EvidenceQuotes } from './evidence/evidence-quotes.tsx';
export { kindWord } from './node/kind-words.ts';
export { NodePanel } from './node/node-panel.tsx';
export { findNode } from './tree/map-tree.ts';
export { FlowView } from './view/flow-view.tsx';
