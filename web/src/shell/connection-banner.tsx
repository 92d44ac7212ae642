import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { type Connection, useConnection } from '../platform/connection.ts';
import { Button } from '../ui/button.tsx';

const WORDS: Record<Exclude<Connection, 'online'>, string> = {
  offline: 'You are offline. What you see may be old; nothing can be saved until the network is back.',
  unreachable: 'The server does not answer. What you see may be old.',
};

/** Says that the network or the server is away, for as long as it is. */
export function ConnectionBanner() {
  const connection = useConnection();
  const queryClient = useQueryClient();
  return (
    <div role="status">
      {connection !== 'online' && (
        <div
          className="flex flex-wrap items-center justify-center gap-3 border-b border-caution-line bg-caution-soft px-4 py-1.5 text-sm"
          data-testid="connection-banner"
        >
          <CloudOff aria-hidden className="size-4 text-caution" />
          {WORDS[connection]}
          <Button size="small" onClick={() => queryClient.refetchQueries({ type: 'active' })}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
