import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface ErrorStateProps {
  /** What could not be done, e.g. "The sessions could not be loaded". */
  title: string;
  /** The error; its message is shown. */
  error?: unknown;
  onRetry?: () => void;
  action?: ReactNode;
}

const sentence = (error: unknown): string => (error instanceof Error && error.message ? error.message : 'Try again in a moment.');
const requestId = (error: unknown): string | null =>
  error instanceof Error && 'requestId' in error && typeof error.requestId === 'string' ? error.requestId : null;

/** What happened, what to do, and a way to try again. */
export function ErrorState({ title, error, onRetry, action }: ErrorStateProps) {
  const id = requestId(error);
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-12 text-center" data-testid="error-state">
      <CircleAlert aria-hidden className="size-7 text-negative" strokeWidth={1.5} />
      <p className="text-lg font-medium">{title}</p>
      <p className="max-w-md text-muted">{sentence(error)}</p>
      {id && <p className="text-xs text-faint">Request {id}</p>}
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button icon={RotateCw} onClick={onRetry} data-testid="retry">
            Try again
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}
