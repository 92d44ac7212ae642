import { type ProposalDetail, proposalsContract } from '@flowpilot/core/proposals';
import { useMemo } from 'react';
import { countByNode, countTree, EvidenceQuotes, evidenceHolder, FlowView, findNode, NodePanel } from '../../flows/index.ts';
import { usePages } from '../../platform/queries.ts';

const QUOTES = 100;

/** The proposed tree, drawn with what it changes; the selected step shows the sessions behind it. */
export function ProposalTree({
  proposal,
  nodeId,
  onNode,
}: {
  proposal: ProposalDetail;
  nodeId: string | null;
  onNode: (id: string | null) => void;
}) {
  const tree = proposal.proposed_flow_data.tree_structure;
  const held = useMemo(() => countByNode(proposal.evidence), [proposal.evidence]);
  const counts = useMemo(() => countTree(tree, proposal.evidence), [tree, proposal.evidence]);
  const node = nodeId === null ? null : (findNode(tree, nodeId)?.node ?? null);
  return (
    <FlowView
      tree={tree}
      diff={proposal.proposal_type === 'new_flow' ? null : proposal.diff}
      counts={counts}
      selectedId={nodeId}
      onSelect={onNode}
      label={proposal.title}
      aside={
        node !== null && (
          <NodePanel node={node} count={counts.get(node.id)} onClose={() => onNode(null)}>
            <ProposalEvidence proposalId={proposal.id} nodeId={evidenceHolder(node, held)} />
          </NodePanel>
        )
      }
    />
  );
}

/** The quotes behind a proposal, or behind one of its nodes. */
export function ProposalEvidence({ proposalId, nodeId }: { proposalId: string; nodeId?: string }) {
  const evidence = usePages(proposalsContract.evidence, { id: proposalId, limit: QUOTES, ...(nodeId ? { node_id: nodeId } : {}) });
  const entries = evidence.isPending || evidence.isPlaceholderData ? undefined : evidence.items;
  return <EvidenceQuotes entries={entries} error={evidence.error} onRetry={() => void evidence.refetch()} />;
}
