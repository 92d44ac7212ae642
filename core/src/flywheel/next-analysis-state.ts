import type { AnalysisStatus } from '../sessions/index.ts';
import { afterFailedTry } from './after-failed-try.ts';

/** Where the analysis of a session stands. `tries` counts those that began since it was last put in the queue. */
export interface AnalysisState {
  status: AnalysisStatus;
  tries: number;
  /** Why it was skipped, or the error of the last try. */
  note: string | null;
  /** How long it waits before the next try. */
  pauseSeconds: number;
}

/** What happens to an analysis. */
export type AnalysisEvent =
  | { event: 'claimed' }
  | { event: 'learned' }
  | { event: 'skipped'; reason: string }
  | { event: 'failed'; error: string }
  | { event: 'retried' };

/** From which states an event leads on; from every other it is a mistake of the caller. */
const FROM: Readonly<Record<AnalysisEvent['event'], readonly AnalysisStatus[]>> = {
  claimed: ['pending'],
  learned: ['analyzing'],
  skipped: ['analyzing'],
  failed: ['analyzing'],
  retried: ['failed'],
};

/** The state with which a session joins the queue. */
export const QUEUED: AnalysisState = { status: 'pending', tries: 0, note: null, pauseSeconds: 0 };

/** The state after an event; null where the event cannot happen in this state. */
export function nextAnalysisState(state: AnalysisState, event: AnalysisEvent): AnalysisState | null {
  if (!FROM[event.event].includes(state.status)) return null;
  switch (event.event) {
    case 'claimed':
      return { ...state, status: 'analyzing', tries: state.tries + 1, pauseSeconds: 0 };
    case 'learned':
      return { ...state, status: 'analyzed', note: null };
    case 'skipped':
      return { ...state, status: 'skipped', note: event.reason };
    case 'failed':
      return { ...state, pauseSeconds: 0, ...afterFailedTry(state.tries), note: event.error };
    case 'retried':
      return QUEUED;
  }
}
