import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '../platform/me.ts';
import { useShortcut } from '../platform/shortcuts/index.ts';
import { BottomBar } from './bottom-bar.tsx';
import { KeyHelp } from './key-help.tsx';
import { Palette } from './palette.tsx';
import { Sidebar } from './sidebar.tsx';

/** The frame of every page of a signed-in person: navigation beside it, or under it on a narrow screen. */
export function Shell() {
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  usePaletteKey(() => setPalette((open) => !open));
  useShortcut('app.help', () => setHelp(true));
  useShortcut('app.search', focusSearch);
  useLeaveWhenSignedOut();
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[var(--sidebar)_minmax(0,1fr)]">
      <a
        href="#page"
        className="sr-only rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to the page
      </a>
      <Sidebar onPalette={() => setPalette(true)} onHelp={() => setHelp(true)} />
      <main id="page" tabIndex={-1} className="min-w-0 pb-20 outline-none md:pb-0">
        <Outlet />
      </main>
      <BottomBar onPalette={() => setPalette(true)} />
      <Palette open={palette} onOpenChange={setPalette} />
      <KeyHelp open={help} onOpenChange={setHelp} />
    </div>
  );
}

/** Ctrl or Cmd with K, everywhere, also while typing. */
function usePaletteKey(toggle: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function focusSearch() {
  document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
}

/** When the session ends while somebody works, they sign in and come back to where they were. */
function useLeaveWhenSignedOut() {
  const me = useMe();
  const navigate = useNavigate();
  const { href } = useLocation();
  useEffect(() => {
    if (me === null) void navigate({ to: '/sign-in', search: { next: href }, replace: true });
  }, [me, navigate, href]);
}
