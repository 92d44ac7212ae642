import { History } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { EditDraft } from './edit-draft.ts';

export interface DraftNoticeProps {
  draft: EditDraft;
  /** The version the flow has now; null for a new flow. */
  liveVersion: number | null;
  onDiscard: () => void;
  onMerge: () => void;
}

/** Says that an earlier draft was taken up again, and how to leave it. */
export function DraftNotice({ draft, liveVersion, onDiscard, onMerge }: DraftNoticeProps) {
  const isOld = draft.live_version !== liveVersion;
  return (
    <Callout tone="info" icon={History} data-testid="draft-restored">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1">
          Your draft of <RelativeTime at={draft.saved_at} /> was restored.
          {isOld && ` The flow has moved on since: it is at version ${liveVersion ?? 'none'} now.`}
        </p>
        {isOld && (
          <Button size="small" onClick={onMerge} data-testid="merge-draft">
            Merge with the new version
          </Button>
        )}
        <Button size="small" onClick={onDiscard} data-testid="discard-draft">
          Discard it
        </Button>
      </div>
    </Callout>
  );
}
