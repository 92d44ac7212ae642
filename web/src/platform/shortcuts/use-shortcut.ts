import { useEffect, useRef } from 'react';
import { SHORTCUT_IDS, type ShortcutId } from './catalogue.ts';
import { keyOf } from './key-settings.ts';

const running = new Map<ShortcutId, () => void>();

/**
 * Makes a shortcut of the catalogue work while the calling component is on the page. It never fires while somebody
 * types, with Ctrl, Alt or Cmd held, or under an open dialog or menu; the newest one of an id wins.
 */
export function useShortcut(id: ShortcutId, run: () => void, { enabled = true }: { enabled?: boolean } = {}): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const entry = () => latest.current();
    running.set(id, entry);
    return () => {
      if (running.get(id) === entry) running.delete(id);
    };
  }, [id, enabled]);
}

/** Which shortcuts work on the present page. */
export const isRunning = (id: ShortcutId): boolean => running.has(id);

/** Listens for the keys of running shortcuts; answers how to stop. Called once, by the entry. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
    const id = SHORTCUT_IDS.find((candidate) => running.has(candidate) && keyOf(candidate) === event.key);
    if (!id) return;
    event.preventDefault();
    running.get(id)?.();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]') !== null
  );
}

const isCovered = (): boolean =>
  document.querySelector('[role=dialog][data-state=open], [role=alertdialog][data-state=open], [role=menu]') !== null;
