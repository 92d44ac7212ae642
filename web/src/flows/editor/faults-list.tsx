import type { FlowFault } from '@flowpilot/core/flows';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { plural } from '../../ui/words.ts';

export interface FaultsListProps {
  faults: readonly FlowFault[];
  words: ReadonlyMap<string, string>;
  onGo: (nodeId: string) => void;
}

const LISTED = 50;

/** Everything that keeps the tree from being published; each fault leads to its step. */
export function FaultsList({ faults, words, onGo }: FaultsListProps) {
  if (faults.length === 0) {
    return (
      <p className="flex items-center gap-1.5 border-b border-line px-3 py-1.5 text-sm text-positive" data-testid="no-faults">
        <CircleCheck aria-hidden className="size-4" /> The tree is valid.
      </p>
    );
  }
  return (
    <details open={faults.length <= 5} className="border-b border-negative-line bg-negative-soft px-3 py-1.5 text-sm" data-testid="faults">
      <summary className="font-medium text-negative">{plural(faults.length, 'fault')} to mend before this can be published</summary>
      <ul className="max-h-48 overflow-y-auto py-1">
        {faults.slice(0, LISTED).map(({ path, message, node_id }) => (
          <li key={`${path} ${message}`}>
            <FaultLine
              message={message}
              where={node_id === null ? null : (words.get(node_id) ?? '')}
              onGo={() => node_id !== null && onGo(node_id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function FaultLine({ message, where, onGo }: { message: string; where: string | null; onGo: () => void }) {
  if (where === null) return <p className="py-0.5">{message}</p>;
  return (
    <button
      type="button"
      className="flex w-full items-start gap-1.5 rounded-badge py-0.5 text-left hover:underline"
      onClick={onGo}
      data-testid="fault"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-negative" />
      <span className="min-w-0">
        {message} <span className="line-clamp-1 text-muted">At: {where || '(no words)'}</span>
      </span>
    </button>
  );
}
