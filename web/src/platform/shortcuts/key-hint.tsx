import { Kbd } from '../../ui/kbd.tsx';
import type { ShortcutId } from './catalogue.ts';
import { keyOf, useKeySettings } from './key-settings.ts';

/** The key of a shortcut as it is set now; nothing where it has none. */
export function KeyHint({ id, className }: { id: ShortcutId; className?: string }) {
  const key = keyOf(id, useKeySettings());
  return key === null ? null : (
    <Kbd className={`pointer-coarse:hidden ${className ?? ''}`}>
      <span aria-hidden>{key.toUpperCase()}</span>
    </Kbd>
  );
}
