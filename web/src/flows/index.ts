export { countsInWords } from './change-words.ts';
export { ChangesList } from './changes-list.tsx';
export { countByNode } from './evidence-counts.ts';
export { EvidenceQuotes } from './evidence-quotes.tsx';
export { FlowView } from './flow-view.tsx';
export { findNode } from './map-tree.ts';
export { NodePanel } from './node-panel.tsx';
