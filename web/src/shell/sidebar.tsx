import { Keyboard, Search } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NavList } from './nav-list.tsx';
import { PersonMenu } from './person-menu.tsx';
import { LOWER_PLACES, PLACES } from './places.ts';
import { ThemeMenu } from './theme-menu.tsx';

const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** The navigation of a wide screen. */
export function Sidebar({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }) {
  return (
    <div className="sticky top-0 hidden h-dvh flex-col gap-3 border-r border-line bg-surface px-3 py-3 md:flex">
      <AccountMenu />
      <button
        type="button"
        onClick={onPalette}
        data-testid="open-palette"
        className="flex h-8 items-center gap-2 rounded-control border border-line bg-canvas px-2 text-muted hover:border-line-strong hover:text-default"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Go to</span>
        <Kbd>{isApple ? '⌘ K' : 'Ctrl K'}</Kbd>
      </button>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col justify-between gap-4 overflow-y-auto">
        <NavList places={PLACES} />
        <NavList places={LOWER_PLACES} />
      </nav>
      <div className="flex items-center justify-between gap-1 border-t border-line pt-2">
        <PersonMenu />
        <span className="flex">
          <IconButton icon={Keyboard} label="Keys" size="small" onClick={onHelp} data-testid="open-key-help" />
          <ThemeMenu />
        </span>
      </div>
    </div>
  );
}
