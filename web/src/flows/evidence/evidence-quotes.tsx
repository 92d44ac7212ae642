import type { QuotedEvidence } from '@flowpilot/core/flows';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonText } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WordBadge } from '../../ui/word-badge.tsx';

const SHOWN = 5;

export interface EvidenceQuotesProps {
  entries: readonly QuotedEvidence[] | undefined;
  error: Error | null;
  onRetry: () => void;
}

/** What was said and done in the sessions behind a node, each one click from its session. */
export function EvidenceQuotes({ entries, error, onRetry }: EvidenceQuotesProps) {
  const [shown, setShown] = useState(SHOWN);
  if (error !== null) return <ErrorState title="The evidence could not be loaded" error={error} onRetry={onRetry} />;
  if (entries === undefined) return <SkeletonText lines={3} label="Loading the evidence" />;
  if (entries.length === 0) return <p className="text-sm text-muted">No session stands behind this step.</p>;
  return (
    <>
      <ul className="space-y-2">
        {entries.slice(0, shown).map((entry) => (
          <li key={`${entry.session_id}-${entry.step_index}-${entry.option_id}`}>
            <Quote entry={entry} />
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <Button size="small" look="quiet" className="mt-2" onClick={() => setShown(entries.length)}>
          Show all {entries.length}
        </Button>
      )}
    </>
  );
}

function Quote({ entry }: { entry: QuotedEvidence }) {
  return (
    <figure className="rounded-control border border-line bg-canvas px-2.5 py-2 text-sm" data-testid="evidence-quote">
      <blockquote className="line-clamp-6">
        {entry.quote || '(no words)'}
        {entry.reply && <span className="mt-0.5 block text-muted">Answer: {entry.reply}</span>}
      </blockquote>
      <figcaption className="mt-1.5 flex flex-wrap items-center gap-2">
        {entry.outcome !== 'none' && <WordBadge kind="outcome" value={entry.outcome} />}
        <TextLink to="/sessions/$sessionId" params={{ sessionId: entry.session_id }} data-testid="evidence-session">
          {entry.session_label || 'Session'}
        </TextLink>
        <span className="text-xs text-faint">{entry.step_index === null ? 'resolution' : `step ${entry.step_index + 1}`}</span>
      </figcaption>
    </figure>
  );
}
