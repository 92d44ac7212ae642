import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, startTestPlatform, type TestPlatform } from '../../../test/start-test-platform.ts';
import { makeApp } from '../http/make-app.ts';
import { inTransaction, systemScope } from '../scope.ts';
import type { Db } from './database.ts';

const server = process.env.TEST_DATABASE_URL ?? '';

/** Ends every connection to a database but the one that asks: what a restart of the server does. */
async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]).finally(() => client.end());
}

describe('when PostgreSQL ends every connection', () => {
  let own: Awaited<ReturnType<typeof createDatabase>>;
  let test: TestPlatform;
  beforeEach(({ skip }) => {
    if (server === '') skip('the embedded database has no connections that could be lost');
  });
  beforeAll(async () => {
    if (server === '') return;
    own = await createDatabase(server);
    test = await startTestPlatform({ database: { kind: 'postgres', url: own.url, migrateUrl: null } });
  });
  afterAll(async () => {
    if (server === '') return;
    await test.close();
    await own.drop();
  });

  const inScope = <T>(work: (db: Db) => Promise<T>) =>
    inTransaction(systemScope(test.platform, test.platform.newId(), 'test'), ({ db }) => work(db));
  const cut = async () => {
    await cutConnections(own.url);
    await new Promise((resolve) => setTimeout(resolve, 50)); // no query runs while the news arrives
  };

  it('between two queries of a transaction, the call answers 503 and the next one works', async () => {
    const app = await makeApp(test.platform, () => Promise.resolve(null));
    let isCut = false;
    app.get('/work', () =>
      inScope(async (db) => {
        if (!isCut) await cut();
        isCut = true;
        await db.execute(sql`select 1`);
        return { done: true };
      }),
    );
    const lost = await app.inject('/work');
    expect([lost.statusCode, lost.headers['retry-after']]).toEqual([503, '5']);
    expect((await app.inject('/work')).json()).toEqual({ done: true });
    await app.close();
  });

  it('again and again, no connection of the pool stays lost', async () => {
    for (let n = 0; n < 20; n++) {
      await Promise.allSettled([inScope((db) => db.execute(sql`select pg_sleep(0.2)`)), cut()]);
    }
    await expect(inScope(async () => 'works')).resolves.toBe('works');
  });

  it('the queue works on', async () => {
    await cut();
    await vi.waitFor(async () => expect(await test.platform.jobs.counts()).toEqual([]), { timeout: 30_000 });
    await test.platform.database.ping();
  });
});
