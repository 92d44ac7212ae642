import { whySkipped } from '@flowpilot/core/flywheel';
import type { Move } from '../align/index.ts';
import type { PastSession } from '../world.ts';

/** Why no flow can be learned from a session, or null when one can. */
export function whyNoSource(session: PastSession, moves: readonly Move[]): string | null {
  const skipped = whySkipped({ status: session.status, stepCount: session.steps.length, resolution: session.resolution });
  if (skipped !== null) return skipped;
  return moves.length === 0 ? 'None of its steps was answered or has an outcome.' : null;
}
