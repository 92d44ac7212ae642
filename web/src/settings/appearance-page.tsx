import { type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react';
import { chooseTheme, THEMES, type Theme, useTheme } from '../platform/theme.ts';
import { classNames } from '../ui/class-names.ts';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';

const LOOKS: Record<Theme, { label: string; words: string; icon: LucideIcon }> = {
  light: { label: 'Light', words: 'Always light', icon: Sun },
  dark: { label: 'Dark', words: 'Always dark', icon: Moon },
  system: { label: 'System', words: 'As this device is set', icon: SunMoon },
};

/** Light, dark, or as the device says; kept in this browser. */
export function AppearancePage() {
  const chosen = useTheme();
  return (
    <Panel>
      <PanelHeader title="Theme">Kept in this browser.</PanelHeader>
      <PanelBody>
        <fieldset className="grid gap-3 sm:grid-cols-3">
          <legend className="sr-only">Theme</legend>
          {THEMES.map((theme) => {
            const { label, words, icon: Icon } = LOOKS[theme];
            return (
              <label
                key={theme}
                className={classNames(
                  'flex cursor-pointer items-center gap-3 rounded-control border border-line px-3 py-3 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus',
                  theme === chosen && 'border-accent bg-selected',
                )}
              >
                <input
                  type="radio"
                  name="theme"
                  className="size-4 accent-accent"
                  checked={theme === chosen}
                  onChange={() => chooseTheme(theme)}
                  data-testid={`appearance-${theme}`}
                />
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{label}</span>
                  <span className="block text-sm text-muted">{words}</span>
                </span>
                <Icon aria-hidden className="size-5 text-muted" />
              </label>
            );
          })}
        </fieldset>
      </PanelBody>
    </Panel>
  );
}
