import type { HistoryEntry } from '@flowpilot/core/proposals';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { historyWord } from '../proposal-words.ts';

/** Everything that happened to a proposal, newest first. */
export function ProposalHistory({ history }: { history: readonly HistoryEntry[] }) {
  return (
    <ol className="space-y-2 text-sm" aria-label="History, newest first" data-testid="history">
      {history.toReversed().map((entry) => (
        <li key={`${entry.at} ${entry.action} ${entry.status}`} className="border-l-2 border-line pl-3">
          <span className="font-medium">{historyWord(entry.action)}</span>
          {entry.reviewer_name && <span> by {entry.reviewer_name}</span>}
          <span className="text-muted">
            {' · '}
            <RelativeTime at={entry.at} />
          </span>
          {entry.notes && <p className="mt-0.5 whitespace-pre-wrap text-muted">{entry.notes}</p>}
        </li>
      ))}
    </ol>
  );
}
