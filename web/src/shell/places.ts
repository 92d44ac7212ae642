import type { Role } from '@flowpilot/core/kernel';
import { Braces, GitFork, House, Inbox, type LucideIcon, MessagesSquare, Orbit, Settings, Upload } from 'lucide-react';

const place = <const T extends { to: string; label: string; icon: LucideIcon; needs: Role }>(declared: T): T => declared;

/** Where the navigation leads, in its order, and whom it shows it to. */
export const PLACES = [
  place({ to: '/', label: 'Home', icon: House, needs: 'viewer' }),
  place({ to: '/sessions', label: 'Sessions', icon: MessagesSquare, needs: 'engineer' }),
  place({ to: '/flows', label: 'Flows', icon: GitFork, needs: 'viewer' }),
  place({ to: '/review', label: 'Review', icon: Inbox, needs: 'engineer' }),
  place({ to: '/flywheel', label: 'Flywheel', icon: Orbit, needs: 'engineer' }),
];
export const LOWER_PLACES = [
  place({ to: '/reference', label: 'API', icon: Braces, needs: 'viewer' }),
  place({ to: '/settings', label: 'Settings', icon: Settings, needs: 'viewer' }),
];

/** Pages that only the palette lists beside the navigation. */
export const INNER_PLACES = [
  place({ to: '/sessions/import', label: 'Import sessions', icon: Upload, needs: 'admin' }),
  place({ to: '/settings/members', label: 'Members', icon: Settings, needs: 'viewer' }),
  place({ to: '/settings/teams', label: 'Teams', icon: Settings, needs: 'viewer' }),
  place({ to: '/settings/keys', label: 'API keys', icon: Settings, needs: 'engineer' }),
  place({ to: '/settings/keyboard', label: 'Keyboard', icon: Settings, needs: 'viewer' }),
  place({ to: '/settings/appearance', label: 'Appearance', icon: Settings, needs: 'viewer' }),
];

export type Place = (typeof PLACES | typeof LOWER_PLACES | typeof INNER_PLACES)[number];
