import type { EnqueueOptions, Scope } from '../platform.ts';

/** Puts a job in the queue; it exists exactly when the open transaction commits. */
// biome-ignore lint/complexity/useMaxParams: the one call that every feature writes, agreed so
export const enqueue = (scope: Scope, queue: string, data: object, options: EnqueueOptions = {}): Promise<string | null> =>
  scope.platform.jobs.enqueue(scope, queue, { data, options });
