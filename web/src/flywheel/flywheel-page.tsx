import { type FlywheelStatus, flywheelContract } from '@flowpilot/core/flywheel';
import { sessionsContract } from '@flowpilot/core/sessions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useEffect } from 'react';
import { z } from 'zod';
import { call } from '../platform/call.ts';
import { useJobProgress } from '../platform/job-progress.ts';
import { useCan } from '../platform/me.ts';
import { queryFor } from '../platform/queries.ts';
import { useUrlState } from '../platform/url-state.ts';
import { useChange } from '../platform/use-change.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page } from '../ui/page.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FailedPanel } from './failed-panel.tsx';
import { FlywheelCounts } from './flywheel-counts.tsx';
import { RunProgress } from './run-progress.tsx';

const RunSearch = z.object({ job: z.uuid().optional() });
const POLL_MS = 3_000;
const isMoving = (status: FlywheelStatus | undefined): boolean => status !== undefined && status.pending + status.analyzing > 0;

/** How the flywheel turns: what waits, what was learned, what failed, and a run at once. The job is in the address, so a reload goes on watching it. */
export function FlywheelPage() {
  const [{ job: jobId }, setUrl] = useUrlState(RunSearch);
  const job = useJobProgress(jobId ?? null);
  const isRunning = job !== null && (job.state === 'queued' || job.state === 'running');
  const status = useQuery({
    ...queryFor(flywheelContract.status, {}),
    refetchInterval: (query) => (isRunning || isMoving(query.state.data) ? POLL_MS : false),
  });
  const run = useChange({
    run: async () => setUrl({ job: (await call(flywheelContract.run, {})).job_id }, { replace: true }),
    outdates: [flywheelContract.status.path],
    failed: 'The run did not start',
  });
  useRefreshWhenOver(job?.state);
  const isAdmin = useCan('admin');
  const runButton = isAdmin && (
    <Button look="primary" icon={Play} busy={run.isPending || isRunning} onClick={() => run.mutate(undefined)} data-testid="run-flywheel">
      {isRunning ? 'Running' : 'Run now'}
    </Button>
  );
  return (
    <Page
      title="Flywheel"
      intro="Every closed session is analysed once and becomes proposals, or evidence for a flow."
      actions={runButton}
      width="medium"
    >
      <div className="space-y-5">
        {job && <RunProgress job={job} onClose={() => setUrl({ job: undefined }, { replace: true })} />}
        <StatusPanel status={status.data} error={status.error} onRetry={() => status.refetch()} />
        <FailedPanel count={status.data?.failed ?? 0} />
      </div>
    </Page>
  );
}

function StatusPanel({ status, error, onRetry }: { status: FlywheelStatus | undefined; error: Error | null; onRetry: () => void }) {
  return (
    <Panel>
      <PanelHeader title="Sessions">
        {status?.last_run_at ? (
          <>
            Last run <RelativeTime at={status.last_run_at} />. It runs at once on new sessions, and every five minutes.
          </>
        ) : (
          'It runs at once on new sessions, and every five minutes.'
        )}
      </PanelHeader>
      <PanelBody>
        {status && <FlywheelCounts status={status} />}
        {!status && error && <ErrorState title="The status could not be read" error={error} onRetry={onRetry} />}
        {!status && !error && <Skeleton className="h-16" />}
      </PanelBody>
    </Panel>
  );
}

function useRefreshWhenOver(state: string | undefined) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (state !== 'done' && state !== 'failed') return;
    for (const { path } of [flywheelContract.status, sessionsContract.list]) void queryClient.invalidateQueries({ queryKey: [path] });
  }, [state, queryClient]);
}
