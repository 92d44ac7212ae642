/** How often an analysis is tried before it counts as failed. */
export const MOST_TRIES = 5;

/** The pause after the first failed try; each further one is four times as long. */
const FIRST_PAUSE_SECONDS = 5;

/** Where an analysis goes when its latest try failed; `tries` counts that one. */
export function afterFailedTry(tries: number): { status: 'pending'; pauseSeconds: number } | { status: 'failed' } {
  if (tries >= MOST_TRIES) return { status: 'failed' };
  return { status: 'pending', pauseSeconds: FIRST_PAUSE_SECONDS * 4 ** (Math.max(1, tries) - 1) };
}
