import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 64rem)';

/** Whether list and detail stand beside each other. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, read);

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia?.(QUERY);
  media?.addEventListener('change', listener);
  return () => media?.removeEventListener('change', listener);
}

const read = (): boolean => window.matchMedia?.(QUERY).matches ?? true;
