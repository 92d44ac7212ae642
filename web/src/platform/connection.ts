import { useSyncExternalStore } from 'react';

let isReachable = true;
const listeners = new Set<() => void>();

/** Notes whether the last request found the server. */
export function noteReachable(reachable: boolean): void {
  if (isReachable === reachable) return;
  isReachable = reachable;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export type Connection = 'online' | 'offline' | 'unreachable';

const read = (): Connection => {
  if (!navigator.onLine) return 'offline';
  return isReachable ? 'online' : 'unreachable';
};

/** Whether the browser has a network and the server answers. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, read);
