import { type FlowDetail, flowsContract } from '@flowpilot/core/flows';
import { useMemo } from 'react';
import { useCan } from '../../platform/me.ts';
import { usePages } from '../../platform/queries.ts';
import { countByNode, countTree, evidenceHolder } from '../evidence/evidence-counts.ts';
import { EvidenceQuotes } from '../evidence/evidence-quotes.tsx';
import { NodePanel } from '../node/node-panel.tsx';
import { findNode } from '../tree/map-tree.ts';
import { FlowView } from '../view/flow-view.tsx';

export interface FlowTreeProps {
  flow: FlowDetail;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** The live tree of a flow, drawn and in words, with what past sessions say of each step. */
export function FlowTree({ flow, selectedId, onSelect }: FlowTreeProps) {
  const readsEvidence = useCan('engineer');
  const evidence = usePages(flowsContract.evidence, { id: flow.id, limit: 1000 }, { enabled: readsEvidence });
  const held = useMemo(() => countByNode(evidence.items), [evidence.items]);
  const counts = useMemo(() => countTree(flow.tree_structure, evidence.items), [flow.tree_structure, evidence.items]);
  const node = selectedId === null ? null : (findNode(flow.tree_structure, selectedId)?.node ?? null);
  return (
    <FlowView
      tree={flow.tree_structure}
      counts={counts}
      selectedId={selectedId}
      onSelect={onSelect}
      label={flow.title}
      aside={
        node !== null && (
          <NodePanel node={node} count={counts.get(node.id)} onClose={() => onSelect(null)}>
            {readsEvidence ? <NodeEvidence flowId={flow.id} nodeId={evidenceHolder(node, held)} /> : <NotForViewers />}
          </NodePanel>
        )
      }
    />
  );
}

function NodeEvidence({ flowId, nodeId }: { flowId: string; nodeId: string }) {
  const evidence = usePages(flowsContract.evidence, { id: flowId, node_id: nodeId, limit: 200 });
  const entries = evidence.isPending || evidence.isPlaceholderData ? undefined : evidence.items;
  return <EvidenceQuotes entries={entries} error={evidence.error} onRetry={() => void evidence.refetch()} />;
}

function NotForViewers() {
  return <p className="text-sm text-muted">Sessions are shown to engineers and admins.</p>;
}
