import { describe, expect, it } from 'vitest';
import { AnalysisStatus } from '../sessions/index.ts';
import { type AnalysisEvent, type AnalysisState, nextAnalysisState, QUEUED } from './next-analysis-state.ts';

const through = (events: readonly AnalysisEvent[]): AnalysisState =>
  events.reduce((state: AnalysisState, event) => {
    const next = nextAnalysisState(state, event);
    if (!next) throw new Error(`${event.event} cannot happen to ${state.status}`);
    return next;
  }, QUEUED);
const claimed = { event: 'claimed' } as const;
const failed = { event: 'failed', error: 'The database went away' } as const;

describe('the life of an analysis', () => {
  it('goes from the queue to what was learned', () => {
    expect(through([claimed, { event: 'learned' }])).toMatchObject({ status: 'analyzed', tries: 1, note: null });
  });

  it('says why a session was skipped', () => {
    expect(through([claimed, { event: 'skipped', reason: 'It has no step' }])).toMatchObject({ status: 'skipped', note: 'It has no step' });
  });

  it('waits longer after each failed try and fails after the fifth', () => {
    const pauses = [1, 2, 3, 4].map((tries) => through(new Array(tries).fill([claimed, failed]).flat()));
    expect(pauses.map(({ status, pauseSeconds }) => [status, pauseSeconds])).toEqual([
      ['pending', 5],
      ['pending', 20],
      ['pending', 80],
      ['pending', 320],
    ]);
    expect(through(new Array(5).fill([claimed, failed]).flat())).toEqual({
      status: 'failed',
      tries: 5,
      note: 'The database went away',
      pauseSeconds: 0,
    });
  });

  it('begins anew, with all its tries, when an admin retries it', () => {
    const states = [...new Array(5).fill([claimed, failed]).flat(), { event: 'retried' as const }];
    expect(through(states)).toEqual(QUEUED);
  });

  it('knows no way out of what is done, and none past the queue', () => {
    const possible = AnalysisStatus.options.flatMap((status) =>
      (['claimed', 'learned', 'retried'] as const).flatMap((event) =>
        nextAnalysisState({ ...QUEUED, status }, { event }) ? [`${status} ${event}`] : [],
      ),
    );
    expect(possible).toEqual(['pending claimed', 'analyzing learned', 'failed retried']);
  });
});
