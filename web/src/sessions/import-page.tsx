import { ShieldX } from 'lucide-react';
import { useCan } from '../platform/me.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page } from '../ui/page.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { Progress } from '../ui/progress.tsx';
import { FilePicker } from './file-picker.tsx';
import { ImportFormat } from './import-format.tsx';
import { ImportReportView } from './import-report-view.tsx';
import { type UploadState, useUpload } from './use-upload.ts';

/** Imports closed sessions from a file, one JSON object a line. */
export function ImportPage() {
  const canImport = useCan('admin');
  const { state, start, stop, reset } = useUpload();
  if (!canImport) return <NotAllowed />;
  return (
    <Page
      title="Import sessions"
      intro="Closed troubleshooting sessions become material for the flywheel. Importing a file twice changes nothing."
      width="medium"
    >
      <div className="space-y-5">
        {state.is === 'idle' ? <FilePicker onFile={start} /> : <Course state={state} onStop={stop} onReset={reset} />}
        {state.is !== 'done' && <ImportFormat />}
      </div>
    </Page>
  );
}

function Course({ state, onStop, onReset }: { state: Exclude<UploadState, { is: 'idle' }>; onStop: () => void; onReset: () => void }) {
  const another = <Button onClick={onReset}>Choose a file</Button>;
  return (
    <Panel>
      <PanelHeader title={state.name} />
      {state.is === 'sending' && <Sending sent={state.sent} size={state.size} onStop={onStop} />}
      {state.is === 'done' && <ImportReportView report={state.report} onAnother={onReset} />}
      {state.is === 'failed' && <ErrorState title="The import broke off" error={withAdvice(state.error)} action={another} />}
      {state.is === 'stopped' && (
        <EmptyState icon={ShieldX} title="The import was stopped" action={another}>
          What had arrived is kept. Send the file again to import the rest.
        </EmptyState>
      )}
    </Panel>
  );
}

const withAdvice = (error: unknown): Error =>
  new Error(
    `${error instanceof Error ? error.message : ''} What had arrived is kept; send the file again and only the rest is added.`.trim(),
  );

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function Sending({ sent, size, onStop }: { sent: number; size: number; onStop: () => void }) {
  const isSent = sent >= size;
  return (
    <PanelBody className="space-y-3">
      <Progress
        label={isSent ? 'The server reads the last lines' : 'Sending'}
        done={sent}
        total={size}
        words={`${megabytes(sent)} of ${megabytes(size)}`}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">Keep this page open until it is done.</p>
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      </div>
    </PanelBody>
  );
}

function NotAllowed() {
  return (
    <Page title="Import sessions" width="medium">
      <Panel>
        <EmptyState icon={ShieldX} title="Only admins import sessions" action={<ButtonLink to="/sessions">All sessions</ButtonLink>}>
          Ask an owner of the account for the role of an admin, or ask an admin to import the file.
        </EmptyState>
      </Panel>
    </Page>
  );
}
