import { assignKey, changeKeySettings, SHORTCUT_IDS, SHORTCUTS, type ShortcutId, useKeySettings } from '../platform/shortcuts/index.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/input.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { toastProblem } from '../ui/toasts.tsx';
import { KeyCapture } from './key-capture.tsx';

const GROUPS = [...new Set(SHORTCUT_IDS.map((id) => SHORTCUTS[id].group))];

/** Single keys: on or off, and which key does what. */
export function KeyboardPage() {
  const settings = useKeySettings();
  return (
    <div className="space-y-5">
      <Panel>
        <PanelHeader title="Single keys">Kept in this browser. Ctrl or ⌘ with K always opens the palette.</PanelHeader>
        <PanelBody className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox
            label="Single keys act without Ctrl or ⌘"
            checked={settings.enabled}
            onChange={(event) => changeKeySettings({ enabled: event.target.checked })}
            data-testid="keys-enabled"
          />
          <Button size="small" onClick={() => changeKeySettings({ enabled: true, keys: {} })} data-testid="reset-keys">
            Back to the defaults
          </Button>
        </PanelBody>
      </Panel>
      {GROUPS.map((group) => (
        <Panel key={group}>
          <PanelHeader title={group} />
          <ul className="divide-y divide-line">
            {SHORTCUT_IDS.filter((id) => SHORTCUTS[id].group === group).map((id) => (
              <ShortcutLine key={id} id={id} />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function ShortcutLine({ id }: { id: ShortcutId }) {
  const settings = useKeySettings();
  const key = settings.keys[id] ?? SHORTCUTS[id].key;
  const assign = (next: string) => {
    const taken = assignKey(id, next);
    if (taken) toastProblem(`“${next}” is taken`, new Error(`It does “${SHORTCUTS[taken].description}”. Change that one first.`));
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2" data-testid={`shortcut-${id}`}>
      <span className={settings.enabled ? '' : 'text-muted'}>{SHORTCUTS[id].description}</span>
      <span className="flex items-center gap-2">
        {key ? <Kbd className="h-6 min-w-6">{key}</Kbd> : <span className="text-sm text-muted">none</span>}
        <KeyCapture name={SHORTCUTS[id].description} onKey={assign} />
        <Button size="small" look="quiet" disabled={!key} aria-label={`No key for ${SHORTCUTS[id].description}`} onClick={() => assign('')}>
          Clear
        </Button>
      </span>
    </li>
  );
}
