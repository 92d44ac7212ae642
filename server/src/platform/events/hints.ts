/** Wakes those in this process who wait for an account's events; a hint only, polling finds them anyway. */
export interface Hints {
  emit(accountId: string): void;
  /** Resolves at the next hint, after `timeoutMs`, or when `signal` aborts. */
  wait(accountId: string, timeoutMs: number, signal: AbortSignal): Promise<void>;
}

/** Makes the hints of a process. */
export function makeHints(): Hints {
  const waiting = new Map<string, Set<() => void>>();
  return {
    emit: (accountId) => {
      for (const wake of waiting.get(accountId) ?? []) wake();
    },
    wait: (accountId, timeoutMs, signal) =>
      new Promise((resolve) => {
        const sleepers = waiting.get(accountId) ?? new Set();
        waiting.set(accountId, sleepers);
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleepers.delete(wake);
          if (sleepers.size === 0) waiting.delete(accountId);
          resolve();
        };
        const timer = setTimeout(wake, signal.aborted ? 0 : timeoutMs);
        signal.addEventListener('abort', wake);
        sleepers.add(wake);
      }),
  };
}
