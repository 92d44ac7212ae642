import type { Redacted } from '@flowpilot/core/kernel';
import type { PastSession, Thought } from '@flowpilot/engine';
import type { ThoughtRequest } from './thinker.ts';

/** What the thread is told. */
export type ToThread =
  | { kind: 'think'; id: number; request: ThoughtRequest }
  | { kind: 'archive'; id: number; sessions: readonly Redacted<PastSession>[] }
  | { kind: 'archive_failed'; id: number };

/** What the thread tells. `held` says which libraries it holds after a thought. */
export type FromThread =
  | { kind: 'need_archive'; id: number; thought: number; entryId: string; limit: number }
  | { kind: 'thought'; id: number; thought: Thought; held: readonly (readonly [string, number])[] }
  | { kind: 'fault'; id: number; fault: Error; held: readonly (readonly [string, number])[] };
