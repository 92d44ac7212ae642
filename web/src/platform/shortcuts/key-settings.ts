import { useSyncExternalStore } from 'react';
import { SHORTCUT_IDS, SHORTCUTS, type ShortcutId } from './catalogue.ts';

/** What a person chose about keys: all of them on or off, and the keys that differ from the default ('' is none). */
export interface KeySettings {
  enabled: boolean;
  keys: Partial<Record<ShortcutId, string>>;
}

const STORED = 'flowpilot.keys';
const DEFAULTS: KeySettings = { enabled: true, keys: {} };
let settings = load();
const listeners = new Set<() => void>();

function load(): KeySettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    return typeof stored === 'object' && stored !== null ? { ...DEFAULTS, ...stored } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

/** The present settings. */
export const keySettings = (): KeySettings => settings;

/** Changes the settings and keeps them in this browser. */
export function changeKeySettings(change: Partial<KeySettings>): void {
  settings = { ...settings, ...change };
  localStorage.setItem(STORED, JSON.stringify(settings));
  for (const listener of listeners) listener();
}

/** The key of a shortcut; null when it has none or keys are off. */
export function keyOf(id: ShortcutId, chosen: KeySettings = settings): string | null {
  return chosen.enabled ? (chosen.keys[id] ?? SHORTCUTS[id].key) || null : null;
}

/** Gives a shortcut a key. Where another of its group, or one that works everywhere, has that key, the other's id is answered and nothing changes. */
export function assignKey(id: ShortcutId, key: string): ShortcutId | null {
  const taken =
    key === ''
      ? undefined
      : SHORTCUT_IDS.find((other) => other !== id && meet(id, other) && (settings.keys[other] ?? SHORTCUTS[other].key) === key);
  if (taken) return taken;
  changeKeySettings({ keys: { ...settings.keys, [id]: key } });
  return null;
}

const meet = (one: ShortcutId, other: ShortcutId): boolean =>
  SHORTCUTS[one].group === SHORTCUTS[other].group || SHORTCUTS[one].group === 'Everywhere' || SHORTCUTS[other].group === 'Everywhere';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The settings, kept up to date. */
export const useKeySettings = (): KeySettings => useSyncExternalStore(subscribe, keySettings);
