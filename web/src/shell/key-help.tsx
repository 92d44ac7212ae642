import { isRunning, keyOf, SHORTCUT_IDS, SHORTCUTS, useKeySettings } from '../platform/shortcuts/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** The keys that work on the present page. */
export function KeyHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const settings = useKeySettings();
  const rows = SHORTCUT_IDS.filter(isRunning).map((id) => ({ id, key: keyOf(id, settings), description: SHORTCUTS[id].description }));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys on this page">
      <dl className="divide-y divide-line" data-testid="key-help">
        <KeyRow description="Go to a page or a flow" keys="Ctrl or ⌘ K" />
        {rows.map(({ id, key, description }) => (
          <KeyRow key={id} description={description} keys={key ?? 'none'} />
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        {settings.enabled ? 'Single keys can be changed or switched off in ' : 'Single keys are switched off. Switch them on in '}
        <TextLink to="/settings/keyboard" onClick={() => onOpenChange(false)}>
          Settings, Keyboard
        </TextLink>
        .
      </p>
    </Dialog>
  );
}

function KeyRow({ description, keys }: { description: string; keys: string }) {
  return (
    <div className="flex items-center justify-between gap-4 py-2">
      <dt>{description}</dt>
      <dd>
        <Kbd>{keys}</Kbd>
      </dd>
    </div>
  );
}
