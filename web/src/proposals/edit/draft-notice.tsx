import { History } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { EditDraft } from './edit-draft.ts';

export interface DraftNoticeProps {
  draft: EditDraft;
  /** What came since the draft was begun, in words; null when nothing did. */
  news: string | null;
  onDiscard: () => void;
  onMerge: () => void;
}

/** Says that an earlier draft was taken up again, and how to leave it. */
export function DraftNotice({ draft, news, onDiscard, onMerge }: DraftNoticeProps) {
  return (
    <Callout tone="info" icon={History} data-testid="draft-restored">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1">
          Your draft of <RelativeTime at={draft.saved_at} /> was restored.
          {news !== null && ` ${news}`}
        </p>
        {news !== null && (
          <Button size="small" onClick={onMerge} data-testid="merge-draft">
            Merge it in, keep my edits
          </Button>
        )}
        <Button size="small" onClick={onDiscard} data-testid="discard-draft">
          Discard it
        </Button>
      </div>
    </Callout>
  );
}
