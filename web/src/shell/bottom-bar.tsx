import { isAtLeast } from '@flowpilot/core/kernel';
import { Link } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../platform/me.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NavList } from './nav-list.tsx';
import { useSignOut } from './person-menu.tsx';
import { LOWER_PLACES, PLACES } from './places.ts';
import { ThemeMenu } from './theme-menu.tsx';

const cell =
  'flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 text-xs font-medium text-muted data-[status=active]:text-accent-text [&_svg]:size-5';
const FIRST = 4;

/** The navigation of a narrow screen: the main places under the thumb, the rest behind "More". */
export function BottomBar({ onPalette }: { onPalette: () => void }) {
  const [more, setMore] = useState(false);
  const role = useMe()?.account?.role ?? 'viewer';
  const places = PLACES.filter((place) => isAtLeast(role, place.needs)).slice(0, FIRST);
  return (
    <nav
      aria-label="Main, narrow"
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={cell}
          data-testid={`bottom-${label.toLowerCase()}`}
        >
          <Icon aria-hidden />
          {label}
        </Link>
      ))}
      <button type="button" className={cell} onClick={() => setMore(true)} data-testid="bottom-more">
        <MenuIcon aria-hidden />
        More
      </button>
      <MoreDialog open={more} onOpenChange={setMore} onPalette={onPalette} />
    </nav>
  );
}

function MoreDialog({ open, onOpenChange, onPalette }: { open: boolean; onOpenChange: (open: boolean) => void; onPalette: () => void }) {
  const leave = useSignOut();
  const close = () => onOpenChange(false);
  const search = () => {
    close();
    onPalette();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="More">
      <div className="space-y-3">
        <AccountMenu />
        <NavList places={[...PLACES.slice(FIRST), ...LOWER_PLACES]} onGo={close} />
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
          <Button onClick={search}>Search</Button>
          <Button onClick={() => leave.mutate()}>Sign out</Button>
          <ThemeMenu />
        </div>
      </div>
    </Dialog>
  );
}
