import { type FlowDetail, type FlowVersion, flowsContract } from '@flowpilot/core/flows';
import { useQuery } from '@tanstack/react-query';
import { queryFor, usePages } from '../../platform/queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Panel, PanelHeader } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';
import { FlowView } from '../view/flow-view.tsx';

export interface FlowVersionsProps {
  flow: FlowDetail;
  number: number;
  onNumber: (number: number) => void;
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The chain of versions, and what the chosen one changed. */
export function FlowVersions(props: FlowVersionsProps) {
  const versions = usePages(flowsContract.versions, { id: props.flow.id, limit: 50 });
  if (versions.isPending) return <SkeletonRows label="Loading the versions" />;
  if (versions.isError)
    return <ErrorState title="The versions could not be loaded" error={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <div className="grid gap-4 lg:grid-cols-[280px_minmax(0,1fr)]">
      <Panel className="self-start overflow-hidden">
        <ol className="divide-y divide-line" aria-label="Versions, newest first" data-testid="version-list">
          {versions.items.map((version) => (
            <li key={version.number}>
              <VersionRow version={version} isChosen={version.number === props.number} onChoose={() => props.onNumber(version.number)} />
            </li>
          ))}
        </ol>
        <LoadMore list={versions} />
      </Panel>
      <VersionShown {...props} />
    </div>
  );
}

function VersionRow({ version, isChosen, onChoose }: { version: FlowVersion; isChosen: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      aria-current={isChosen || undefined}
      onClick={onChoose}
      className={classNames(
        'block w-full px-3 py-2.5 text-left text-sm focus-visible:-outline-offset-2',
        isChosen ? 'bg-selected' : 'hover:bg-hover',
      )}
      data-testid="version-list-item"
    >
      <span className="flex items-center justify-between gap-2">
        <span className="font-medium tabular-nums">Version {version.number}</span>
        <RelativeTime at={version.created_at} className="text-xs text-muted" />
      </span>
      <span className="mt-1 block">
        <WordBadge kind="origin" value={version.origin} />
      </span>
      {version.author_name && <span className="mt-1 block text-muted">by {version.author_name}</span>}
      {version.note && <span className="mt-1 line-clamp-3 block">{version.note}</span>}
    </button>
  );
}

function VersionShown({ flow, number, selectedId, onSelect }: FlowVersionsProps) {
  const version = useQuery(queryFor(flowsContract.version, { id: flow.id, number }));
  if (version.isPending) return <Skeleton className="h-[560px] rounded-panel" />;
  if (version.isError)
    return <ErrorState title={`Version ${number} could not be loaded`} error={version.error} onRetry={() => void version.refetch()} />;
  const { tree_structure, diff, proposal_id } = version.data;
  return (
    <Panel className="min-w-0">
      <PanelHeader
        title={`Version ${number}${number === flow.version ? ', live now' : ''}`}
        actions={
          proposal_id && (
            <TextLink to="/review" search={{ id: proposal_id }} className="text-sm">
              The proposal it came from
            </TextLink>
          )
        }
      >
        {diff === null ? 'The first version.' : `What it changed in version ${number - 1}.`}
      </PanelHeader>
      <div className="p-3">
        <FlowView
          key={number}
          tree={tree_structure}
          diff={diff}
          selectedId={selectedId}
          onSelect={onSelect}
          label={`${flow.title}, version ${number}`}
        />
      </div>
    </Panel>
  );
}
