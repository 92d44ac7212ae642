import { flywheelContract } from '@flowpilot/core/flywheel';
import { type ImportReport, sessionsContract } from '@flowpilot/core/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Upload, uploadSessions } from './upload-sessions.ts';

export type UploadState =
  | { is: 'idle' }
  | { is: 'sending'; name: string; sent: number; size: number }
  | { is: 'done'; name: string; report: ImportReport }
  | { is: 'stopped'; name: string }
  | { is: 'failed'; name: string; error: unknown };

const wasStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** One import at a time: sends a file, tells how far it is, keeps the report. Leaving the page while it runs asks first. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ is: 'idle' });
  const running = useRef<Upload | null>(null);
  const queryClient = useQueryClient();
  const isSending = state.is === 'sending';
  useAskBeforeLeaving(isSending);
  useEffect(() => () => running.current?.cancel(), []);

  const start = async (file: File) => {
    const about = { name: file.name, size: file.size };
    setState({ is: 'sending', ...about, sent: 0 });
    const upload = uploadSessions(file, (sent) => setState({ is: 'sending', ...about, sent: Math.min(sent, file.size) }));
    running.current = upload;
    try {
      setState({ is: 'done', name: file.name, report: await upload.report });
    } catch (error) {
      setState(wasStopped(error) ? { is: 'stopped', name: file.name } : { is: 'failed', name: file.name, error });
    }
    running.current = null;
    for (const { path } of [sessionsContract.list, flywheelContract.status]) void queryClient.invalidateQueries({ queryKey: [path] });
  };
  return { state, start, stop: () => running.current?.cancel(), reset: () => setState({ is: 'idle' }) };
}

function useAskBeforeLeaving(isAsking: boolean) {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAsking]);
}
