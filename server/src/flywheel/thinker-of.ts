import type { Platform } from '../platform/platform.ts';
import type { Thinker } from './thinker.ts';
import { ThreadThinker } from './thread-thinker.ts';

const thinkers = new WeakMap<Platform, Thinker>();

/** The thinker of a process: one thread, begun when it is first needed and ended with the platform. */
export function thinkerOf(platform: Platform): Thinker {
  const present = thinkers.get(platform);
  if (present !== undefined) return present;
  const made = new ThreadThinker();
  thinkers.set(platform, made);
  platform.stopping.addEventListener('abort', () => void made.close(), { once: true });
  return made;
}
