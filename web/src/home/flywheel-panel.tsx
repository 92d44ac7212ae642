import type { FlywheelStatus } from '@flowpilot/core/flywheel';
import { FlywheelCounts } from '../flywheel/index.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** Where the sessions stand in the analysis. */
export function FlywheelPanel({
  status,
  error,
  onRetry,
}: {
  status: FlywheelStatus | undefined;
  error: Error | null;
  onRetry: () => void;
}) {
  return (
    <Panel data-testid="flywheel-panel">
      <PanelHeader
        title="Flywheel"
        actions={
          <TextLink to="/flywheel" className="text-sm">
            Details
          </TextLink>
        }
      />
      <PanelBody className="space-y-4">
        {error && !status && <ErrorState title="The flywheel could not be read" error={error} onRetry={onRetry} />}
        {!error && !status && <SkeletonText lines={4} />}
        {status && (
          <>
            <FlywheelCounts status={status} className="grid-cols-6 *:col-span-2 *:nth-[n+4]:col-span-3" />
            <p className="text-sm text-muted">
              {status.last_run_at ? (
                <>
                  Last run <RelativeTime at={status.last_run_at} />.
                </>
              ) : (
                'It has not run yet.'
              )}
            </p>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
