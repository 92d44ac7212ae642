import type { NewApiKey } from '@flowpilot/core/accounts';
import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Shows a new key, this once. */
export function NewKeyDialog({ made, onClose }: { made: NewApiKey | null; onClose: () => void }) {
  return (
    <Dialog
      open={made !== null}
      onOpenChange={(open) => !open && onClose()}
      title={made ? `Key “${made.name}”` : 'Key'}
      footer={
        <Button look="primary" onClick={onClose} data-testid="key-kept">
          I have kept it
        </Button>
      }
    >
      <div className="space-y-3">
        <Callout tone="caution" icon={TriangleAlert}>
          Copy the key now. It is shown only this once.
        </Callout>
        {made && <CopyField value={made.api_key} label="API key" testId="new-key-value" />}
        <p className="text-sm text-muted">
          Send it as <code className="font-mono">Authorization: Bearer …</code>
        </p>
      </div>
    </Dialog>
  );
}
