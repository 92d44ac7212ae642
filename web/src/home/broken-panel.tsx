import { sessionsContract } from '@flowpilot/core/sessions';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { queryFor } from '../platform/queries.ts';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { plural } from '../ui/words.ts';

const SHOWN = 4;

/** Analyses that failed, with their reason. */
export function BrokenPanel({ count }: { count: number }) {
  const failed = useQuery(queryFor(sessionsContract.list, { analysis_status: 'failed', limit: SHOWN }));
  return (
    <Panel className="md:col-span-2" data-testid="broken-panel">
      <PanelHeader
        title={
          <span className="flex items-center gap-2">
            <TriangleAlert aria-hidden className="size-4 text-negative" />
            {plural(count, 'analysis failed', 'analyses failed')}
          </span>
        }
        actions={
          <TextLink to="/flywheel" className="text-sm">
            See and retry
          </TextLink>
        }
      />
      {failed.isPending && <SkeletonRows rows={2} />}
      <ul className="divide-y divide-line">
        {failed.data?.items.map(({ id, problem, analysis_note }) => (
          <li key={id}>
            <Link to="/sessions/$sessionId" params={{ sessionId: id }} className="block px-4 py-2.5 hover:bg-hover">
              <span className="line-clamp-1 font-medium">{problem}</span>
              <span className="line-clamp-1 text-sm text-muted">{analysis_note ?? 'No reason was recorded.'}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
