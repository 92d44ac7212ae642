import { Link, Outlet } from '@tanstack/react-router';
import { Page } from '../ui/page.tsx';
import { tabLook } from '../ui/tabs.tsx';

const PARTS = [
  { to: '/settings/members', label: 'Members' },
  { to: '/settings/teams', label: 'Teams' },
  { to: '/settings/keys', label: 'API keys' },
  { to: '/settings/keyboard', label: 'Keyboard' },
  { to: '/settings/appearance', label: 'Appearance' },
] as const;

/** The parts of the settings, one at a time. */
export function SettingsFrame() {
  return (
    <Page title="Settings">
      <nav aria-label="Settings" className="-mx-1 mb-5 flex flex-wrap gap-1 border-b border-line px-1 max-sm:gap-0">
        {PARTS.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={`${tabLook} shrink-0 max-sm:px-1.5 max-sm:text-sm`}
            data-testid={`settings-${label.toLowerCase().replace(' ', '-')}`}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
