import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount } from '../../../test/an-account.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { inTransaction } from '../scope.ts';
import { recordEvent } from './events.store.ts';
import { streamEvents } from './stream-events.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the replay of events', () => {
  it('ends after the last one there is when nothing more will come, though the reader has seen the one that ends it', async () => {
    const { scope, engineer } = await anAccount(app);
    const event = { topic: 'job', subjectId: engineer.userId, kind: 'progress', data: {} };
    const [first, second] = await inTransaction(scope, async (scope) => [await recordEvent(scope, event), await recordEvent(scope, event)]);
    const replay = async (after: number) => {
      const seen: number[] = [];
      const query = { topic: 'job', subjectId: engineer.userId, after, isLast: () => false, isOver: async () => true };
      for await (const { sequence } of streamEvents(scope, { ...query, signal: AbortSignal.timeout(20_000) })) seen.push(sequence);
      return seen;
    };
    expect(await replay(0)).toEqual([first, second]);
    expect(await replay(second ?? 0)).toEqual([]);
  });
});
