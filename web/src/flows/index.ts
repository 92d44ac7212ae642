export { chooseSide, type Side, sideWords } from './choose-side.ts';
export { countByNode, countTree, evidenceHolder } from './evidence-counts.ts';
export { EvidenceQuotes } from './evidence-quotes.tsx';
export { FlowView } from './flow-view.tsx';
export { kindWord } from './kind-words.ts';
export { findNode } from './map-tree.ts';
export { NodePanel } from './node-panel.tsx';
export { OutlineEditor } from './outline-editor.tsx';
export { useTreeEditor } from './use-tree-editor.ts';
