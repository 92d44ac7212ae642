import { flywheelContract } from '@flowpilot/core/flywheel';
import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useCan } from '../platform/me.ts';
import { queryFor } from '../platform/queries.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Panel } from '../ui/panel.tsx';
import { BrokenPanel } from './broken-panel.tsx';
import { FlywheelPanel } from './flywheel-panel.tsx';
import { RecentFlows } from './recent-flows.tsx';
import { ReviewPanel } from './review-panel.tsx';

/** What wants attention: what waits for review, what broke, how the flywheel turns, what was published last. */
export function AtAGlance() {
  const isEngineer = useCan('engineer');
  const isAdmin = useCan('admin');
  const status = useQuery({ ...queryFor(flywheelContract.status, {}), enabled: isEngineer });
  if (!isEngineer) return <RecentFlows />;
  const known = status.data;
  const isEmpty = known !== undefined && known.pending + known.analyzing + known.analyzed + known.skipped + known.failed === 0;
  if (isEmpty) return <FirstStep isAdmin={isAdmin} />;
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      {isAdmin ? (
        <div className="min-w-0 space-y-5">
          <ReviewPanel />
          {(known?.failed ?? 0) > 0 && <BrokenPanel count={known?.failed ?? 0} />}
        </div>
      ) : (
        <RecentFlows />
      )}
      <div className="min-w-0 space-y-5">
        <FlywheelPanel status={known} error={status.error} onRetry={() => status.refetch()} />
        {isAdmin && <RecentFlows most={4} />}
      </div>
    </div>
  );
}

function FirstStep({ isAdmin }: { isAdmin: boolean }) {
  return (
    <Panel>
      <EmptyState
        icon={Upload}
        title="No sessions yet"
        action={
          isAdmin && (
            <ButtonLink to="/sessions/import" look="primary" icon={Upload} data-testid="first-import">
              Import past sessions
            </ButtonLink>
          )
        }
      >
        {isAdmin
          ? 'Import the troubleshooting sessions your team has closed. The flywheel learns from them and proposes flows to review.'
          : 'Once an admin has imported past sessions, the flows learned from them are found here.'}
      </EmptyState>
    </Panel>
  );
}
