import { Outlet } from '@tanstack/react-router';
import { Toaster } from '../ui/toasts.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

/** What surrounds every page, signed in or not. */
export function Root() {
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <Toaster />
    </>
  );
}
