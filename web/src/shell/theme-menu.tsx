import { type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react';
import { chooseTheme, THEMES, type Theme, useTheme } from '../platform/theme.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuChoice } from '../ui/menu.tsx';
import { sentenceCase } from '../ui/words.ts';

const ICONS: Record<Theme, LucideIcon> = { light: Sun, dark: Moon, system: SunMoon };

/** Light, dark, or as the device says. */
export function ThemeMenu() {
  const chosen = useTheme();
  return (
    <Menu trigger={<IconButton icon={ICONS[chosen]} label="Theme" size="small" data-testid="theme-menu" />}>
      {THEMES.map((theme) => (
        <MenuChoice key={theme} selected={theme === chosen} onSelect={() => chooseTheme(theme)} testId={`theme-${theme}`}>
          {sentenceCase(theme)}
        </MenuChoice>
      ))}
    </Menu>
  );
}
