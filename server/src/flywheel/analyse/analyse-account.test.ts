import { type PastSession, redactSession, type Thought } from '@flowpilot/engine';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSession, importLines } from '../../../test/a-session.ts';
import { anAccount, type TestAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { raiseLibraryVersion } from '../../flows/index.ts';
import { inTransaction } from '../../platform/scope.ts';
import { claimDueSession, FLYWHEEL_QUEUE } from '../../sessions/index.ts';
import type { Thinker, ThoughtRequest } from '../thinker.ts';
import { analyseAccount } from './analyse-account.ts';
import { breakLease, LEASE_SECONDS, takeLease } from './lease.store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Thinks what the test says of each problem; skips by default. */
function aThinker(
  onThink: (session: PastSession, request: ThoughtRequest) => Promise<void> | void = () => {},
): Thinker & { thought: string[] } {
  const thought: string[] = [];
  return {
    thought,
    knownVersion: () => null,
    think: async (request): Promise<Thought> => {
      thought.push(request.session.problem);
      await onThink(request.session, request);
      const digest = await redactSession(request.session, {});
      return { libraryVersion: request.sync.version, digest, decision: { kind: 'skip', reason: 'nothing new' } };
    },
    close: async () => {},
  };
}
const analyse = (account: TestAccount, thinker: Thinker) =>
  analyseAccount(account.scope, { thinker, signal: new AbortController().signal });
const status = async (account: TestAccount) => (await call(app, { path: '/flywheel/status', as: account.engineer })).body;
const sessions = async (account: TestAccount) => (await call(app, { path: '/ai-sessions', as: account.engineer })).body.items;

describe('the analysis of an account', () => {
  it('lets a poison session fail alone: the others go on, and it is failed after 5 tries with growing pauses, its error told', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'poison' }), aSession({ problem: 'fine' })]);
    const thinker = aThinker(({ problem }) => {
      if (problem === 'poison') throw new Error('it choked on anna.berg@client.example');
    });
    await analyse(account, thinker);
    expect(await status(account)).toMatchObject({ pending: 1, skipped: 1, failed: 0 });
    await analyse(account, thinker);
    expect(thinker.thought).toEqual(['poison', 'fine']);
    for (const seconds of [6, 21, 81, 321]) {
      app.advance((seconds - 3) * 1_000);
      await analyse(account, thinker);
      app.advance(3_000);
      await analyse(account, thinker);
    }
    expect(thinker.thought.filter((problem) => problem === 'poison')).toHaveLength(5);
    expect(await status(account)).toMatchObject({ pending: 0, failed: 1 });
    const failed = (await sessions(account)).find(({ problem }: { problem: string }) => problem === 'poison');
    expect(failed).toMatchObject({ analysis_status: 'failed', analysis_tries: 5 });
    expect(failed.analysis_note).toContain('it choked on');
    expect(failed.analysis_note).not.toContain('anna.berg');
    const retry = await call(app, { method: 'POST', path: '/flywheel/retry', as: account.admin, body: {} });
    expect(retry.body).toEqual({ requeued: 1 });
    await analyse(account, aThinker());
    expect(await status(account)).toMatchObject({ pending: 0, failed: 0, skipped: 2 });
  });

  it('is done by one at a time; who comes meanwhile leaves, and what comes in meanwhile is done by the one who is at it', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'first' })]);
    const second = aThinker();
    const first = aThinker(async ({ problem }) => {
      if (problem !== 'first') return;
      expect(await analyse(account, second)).toBe('held_elsewhere');
      await importLines(app, account, [aSession({ problem: 'meanwhile' })]);
    });
    expect(await analyse(account, first)).toBe('idle');
    expect(first.thought).toEqual(['first', 'meanwhile']);
    expect(second.thought).toEqual([]);
  });

  it('thinks again when the library moved on under a thought', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'again' })]);
    const versions: number[] = [];
    const thinker = aThinker(async (_session, { sync }) => {
      versions.push(sync.version);
      if (versions.length === 1) await inTransaction(account.scope, raiseLibraryVersion);
    });
    await analyse(account, thinker);
    expect(versions).toEqual([0, 1]);
    expect(await status(account)).toMatchObject({ skipped: 1 });
  });

  it('takes up what a dead process left in the middle once its lease is over, and does not hold that try against the session', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'left behind' })]);
    const dead = account.scope.newId();
    await inTransaction(account.scope, async (scope) => {
      expect(await takeLease(scope, dead)).toBe(true);
      expect(await claimDueSession(scope, dead)).not.toBeNull();
    });
    expect(await analyse(account, aThinker())).toBe('held_elsewhere');
    app.advance(26_000);
    await analyse(account, aThinker());
    app.advance(6_000);
    await analyse(account, aThinker());
    const [session] = await sessions(account);
    expect(session).toMatchObject({ analysis_status: 'skipped', analysis_tries: 1 });
  });

  it('comes back by itself when the lease of a dead process is over, for what that one left and for what came in since', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'left behind' })]);
    const dead = account.scope.newId();
    const begun = new Date(app.platform.now().getTime() - (LEASE_SECONDS - 5) * 1_000);
    await inTransaction({ ...account.scope, now: () => begun }, async (scope) => {
      expect(await takeLease(scope, dead)).toBe(true);
      expect(await claimDueSession(scope, dead)).not.toBeNull();
    });
    await importLines(app, account, [aSession({ problem: 'came in since' })]);
    expect(await analyse(account, aThinker())).toBe('held_elsewhere');
    await vi.waitFor(
      async () => {
        await app.workOff();
        expect(await status(account)).toMatchObject({ pending: 0, analyzing: 0, analyzed: 2 });
      },
      { timeout: 50_000, interval: 200 },
    );
    expect((await sessions(account)).map(({ analysis_tries }: { analysis_tries: number }) => analysis_tries).sort()).toEqual([1, 1]);
  });

  it('keeps the lease while it thinks for longer than the lease lasts', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'hard' })]);
    const other = aThinker();
    const slow = aThinker(async () => {
      for (let thirds = 0; thirds < 6; thirds += 1) {
        app.advance((LEASE_SECONDS * 1_000) / 3);
        vi.advanceTimersByTime((LEASE_SECONDS * 1_000) / 3);
        await inTransaction(account.scope, async () => {}); // behind the renewal
      }
      expect(await analyse(account, other)).toBe('held_elsewhere');
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await analyse(account, slow).finally(() => vi.useRealTimers());
    expect(slow.thought).toEqual(['hard']);
    expect(await status(account)).toMatchObject({ skipped: 1 });
  });

  it('is waited for by one job, however many batches of an import ask for it', async () => {
    const account = await anAccount(app);
    await importLines(
      app,
      account,
      Array.from({ length: 350 }, () => aSession()),
    );
    const jobs = await app.platform.database.db.execute<{ n: number }>(
      sql`select count(*)::int as n from pgboss.job where name = ${FLYWHEEL_QUEUE} and data->>'accountId' = ${account.accountId}`,
    );
    expect(jobs.rows[0]?.n).toBe(2);
  });

  it('writes nothing for a claim that another took over', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession({ problem: 'taken' })]);
    const other = aThinker();
    let isTaken = false;
    const slow = aThinker(async () => {
      if (isTaken) return;
      isTaken = true;
      await inTransaction(account.scope, breakLease);
      await analyse(account, other);
      app.advance(6_000);
      await analyse(account, other);
    });
    await analyse(account, slow);
    expect(other.thought).toEqual(['taken']);
    expect(await status(account)).toMatchObject({ skipped: 1, pending: 0, analyzing: 0 });
  });

  it('begins no further session when it is asked to stop', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [aSession(), aSession()]);
    const stop = new AbortController();
    const result = await analyseAccount(account.scope, { thinker: aThinker(() => stop.abort()), signal: stop.signal });
    expect(result).toBe('stopped');
    expect(await status(account)).toMatchObject({ pending: 1, analyzing: 0, skipped: 1 });
  });
});
