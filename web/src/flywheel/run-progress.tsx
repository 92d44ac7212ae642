import type { JobProgress } from '@flowpilot/core/flywheel';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { ButtonLink, IconButton } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Panel, PanelBody } from '../ui/panel.tsx';
import { Progress } from '../ui/progress.tsx';
import { plural } from '../ui/words.ts';

/** A run as it goes, and what it came to. */
export function RunProgress({ job, onClose }: { job: JobProgress; onClose: () => void }) {
  if (job.state === 'queued' || job.state === 'running') {
    return (
      <Panel data-testid="run-progress">
        <PanelBody>
          <Progress
            label={job.message ?? (job.state === 'queued' ? 'Waiting to start' : 'Analysing sessions')}
            done={job.done}
            total={job.total}
          />
        </PanelBody>
      </Panel>
    );
  }
  const isDone = job.state === 'done';
  return (
    <Callout tone={isDone ? 'positive' : 'negative'} icon={isDone ? CircleCheck : TriangleAlert} role="status" data-testid="run-result">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <span>
          {isDone ? `The run is done: ${plural(job.done, 'session')} analysed.` : 'The run failed.'} {job.message}
        </span>
        <span className="flex items-center gap-1">
          {isDone && (
            <ButtonLink to="/review" size="small">
              See the proposals
            </ButtonLink>
          )}
          <IconButton icon={X} label="Close" size="small" onClick={onClose} />
        </span>
      </div>
    </Callout>
  );
}
