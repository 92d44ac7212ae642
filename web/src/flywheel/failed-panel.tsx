import { flywheelContract } from '@flowpilot/core/flywheel';
import { type SessionSummary, sessionsContract } from '@flowpilot/core/sessions';
import { CircleCheck, RotateCw } from 'lucide-react';
import { call } from '../platform/call.ts';
import { useCan } from '../platform/me.ts';
import { usePages } from '../platform/queries.ts';
import { useChange } from '../platform/use-change.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { plural } from '../ui/words.ts';

/** Sessions whose analysis failed, with the reason and a retry of one or of all. */
export function FailedPanel({ count }: { count: number }) {
  const failed = usePages(sessionsContract.list, { analysis_status: 'failed', limit: 20 });
  const isAdmin = useCan('admin');
  const retry = useRetry();
  return (
    <Panel data-testid="failed-panel">
      <PanelHeader
        title="Failed analyses"
        actions={
          isAdmin &&
          count > 0 && (
            <Button size="small" icon={RotateCw} busy={retry.isPending} onClick={() => retry.mutate(null)} data-testid="retry-all">
              Retry all {count}
            </Button>
          )
        }
      />
      <ListBody
        query={failed}
        failed="The failed analyses could not be loaded"
        skeletonRows={2}
        empty={<EmptyState icon={CircleCheck} title="Nothing failed" />}
      >
        <ul className="divide-y divide-line">
          {failed.items.map((session) => (
            <FailedLine key={session.id} session={session} onRetry={isAdmin ? () => retry.mutate([session.id]) : null} />
          ))}
        </ul>
        <LoadMore list={failed} />
      </ListBody>
    </Panel>
  );
}

/** Puts the named sessions back in the queue; all failed ones for null. */
function useRetry() {
  return useChange({
    run: (ids: string[] | null) => call(flywheelContract.retry, ids ? { session_ids: ids } : {}),
    outdates: [flywheelContract.status.path, sessionsContract.list.path, sessionsContract.get.path],
    done: 'Back in the queue',
    failed: 'Nothing was put back',
  });
}

function FailedLine({ session, onRetry }: { session: SessionSummary; onRetry: (() => void) | null }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3" data-testid="failed-session">
      <div className="min-w-0 flex-1 basis-64">
        <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }} className="line-clamp-1 font-medium">
          {session.problem.slice(0, 300)}
        </TextLink>
        <p className="mt-0.5 break-words">{session.analysis_note ?? 'No reason was recorded.'}</p>
        <p className="text-sm text-muted">After {plural(session.analysis_tries, 'try', 'tries')}</p>
      </div>
      {onRetry && (
        <Button size="small" icon={RotateCw} onClick={onRetry}>
          Retry
        </Button>
      )}
    </li>
  );
}
