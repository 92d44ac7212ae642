import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../test/start-test-platform.ts';
import { readEvents, recordEvent } from './events/events.store.ts';
import { afterCommit, inTransaction, recordChange, systemScope } from './scope.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform();
});
afterAll(() => test.close());

const aScope = (accountId = test.platform.newId()) => systemScope(test.platform, accountId, 'test');

describe('inTransaction', () => {
  it('is the only way to the database', () => {
    expect(() => aScope().db.select()).toThrow(/outside a transaction/);
  });

  it('runs as the role that owns nothing, for the account alone', async () => {
    const scope = aScope();
    const { rows } = await inTransaction(scope, (scope) =>
      scope.db.execute(sql`select current_user::text as who, current_setting('app.account_id') as account`),
    );
    expect(rows[0]).toEqual({ who: 'flowpilot_app', account: scope.accountId });
  });

  it('joins the transaction that is open', async () => {
    const scope = aScope();
    await expect(
      inTransaction(scope, async (outer) => {
        await inTransaction(outer, (inner) => recordEvent(inner, { topic: 'a', subjectId: null, kind: 'x', data: {} }));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await inTransaction(scope, (scope) => readEvents(scope, { topic: 'a', subjectId: null, after: 0, limit: 9 }))).toEqual([]);
  });

  it('refuses a second transaction inside an open one instead of waiting for itself', async () => {
    const scope = aScope();
    await expect(inTransaction(scope, () => inTransaction(scope, () => Promise.resolve()))).rejects.toThrow(/second transaction/);
  });

  it('closes its scope with the transaction', async () => {
    const leaked = await inTransaction(aScope(), (scope) => Promise.resolve(scope));
    expect(() => leaked.db.select()).toThrow();
  });

  it('writes what changed into the audit log without secrets, and only when it commits', async () => {
    const scope = aScope();
    const change = {
      action: 'thing.change',
      target_kind: 'thing',
      target_id: '1',
      after: { password: 'hunter2', note: 'from ann@example.com' },
    };
    await inTransaction(scope, async (scope) => recordChange(scope, change));
    await inTransaction(scope, async (scope) => {
      recordChange(scope, change);
      throw new Error('no');
    }).catch(() => {});
    const { rows } = await inTransaction(scope, (scope) => scope.db.execute(sql`select actor_name, after from audit_log`));
    expect(rows).toEqual([{ actor_name: 'test', after: { password: '[removed]', note: 'from [removed]@example.com' } }]);
  });

  it('lets nobody change what was logged', async () => {
    await expect(inTransaction(aScope(), (scope) => scope.db.execute(sql`delete from audit_log`))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  it('runs what is to follow a commit after it, and never after a rollback', async () => {
    const seen: string[] = [];
    await inTransaction(aScope(), async (scope) => {
      afterCommit(scope, () => seen.push('committed'));
      seen.push('working');
    });
    await inTransaction(aScope(), async (scope) => {
      afterCommit(scope, () => seen.push('never'));
      throw new Error('no');
    }).catch(() => {});
    expect(seen).toEqual(['working', 'committed']);
  });
});

describe('the wall', () => {
  it('hides the rows of another account, and refuses to write into it', async () => {
    const mine = aScope();
    const theirs = aScope();
    await inTransaction(theirs, (scope) => recordEvent(scope, { topic: 'a', subjectId: null, kind: 'x', data: { secret: 1 } }));
    const { rows } = await inTransaction(mine, (scope) => scope.db.execute(sql`select * from events`));
    expect(rows).toEqual([]);
    const forged = inTransaction(mine, (scope) =>
      scope.db.execute(sql`insert into event_counters (account_id, last) values (${theirs.accountId}, 9)`),
    );
    await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('keeps sign-in and the directories out of reach', async () => {
    for (const table of [
      'auth_user',
      'auth_identity',
      'auth_session',
      'member_directory',
      'api_key_directory',
      'account_directory',
      'rate_counters',
    ]) {
      await expect(inTransaction(aScope(), (scope) => scope.db.execute(sql`select * from ${sql.identifier(table)}`))).rejects.toMatchObject(
        { cause: { code: '42501' } },
      );
    }
  });
});

describe('events', () => {
  it('are numbered without a gap, in the order of commits, also side by side', async () => {
    const scope = aScope();
    const record = (n: number) =>
      inTransaction(scope, (scope) => recordEvent(scope, { topic: 'queue', subjectId: null, kind: 'x', data: { n } }));
    await inTransaction(scope, async (scope) => {
      await recordEvent(scope, { topic: 'queue', subjectId: null, kind: 'x', data: {} });
      throw new Error('lost');
    }).catch(() => {});
    await Promise.all(Array.from({ length: 20 }, (_, n) => record(n)));
    const read = await inTransaction(scope, (scope) => readEvents(scope, { topic: 'queue', subjectId: null, after: 0, limit: 100 }));
    expect(read.map((event) => event.sequence)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
});
