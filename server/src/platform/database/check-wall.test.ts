import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../../test/start-test-platform.ts';
import { checkWall } from './check-wall.ts';
import type { Database, Db } from './database.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform();
});
afterAll(() => test.close());

/** The database with a hole in its wall, for one look; roles belong to the whole server, so nothing of it is ever committed. */
async function lookThrough(hole: string): Promise<string> {
  const { database } = test.platform;
  let said = 'the wall holds';
  const rollBack = new Error('roll back');
  await database
    .transaction(async (db) => {
      for (const statement of hole.split(';')) await db.execute(sql.raw(statement));
      const inside: Database = { ...database, db, transaction: <T>(work: (db: Db) => Promise<T>) => work(db) };
      said = await checkWall(inside).then(
        () => said,
        (fault: unknown) => String(fault),
      );
      throw rollBack;
    })
    .catch((fault: unknown) => {
      if (fault !== rollBack) throw fault;
    });
  return said;
}

describe('the check of the wall', () => {
  it('finds nothing on a database as it is made', async () => {
    await expect(checkWall(test.platform.database)).resolves.toBeUndefined();
    expect(await lookThrough('select 1')).toBe('the wall holds');
  });

  it.each([
    ['the role may bypass it', 'alter role flowpilot_app bypassrls', /superuser or may bypass row-level security/],
    ['the role is a superuser', 'alter role flowpilot_app superuser', /superuser or may bypass row-level security/],
    ['the role owns a table', 'alter table sessions owner to flowpilot_app', /owns sessions/],
    ['it is off on a table', 'alter table flows disable row level security', /not enabled and forced on flows/],
    ['it is not forced on a table', 'alter table proposals no force row level security', /not enabled and forced on proposals/],
    [
      'a new table has none',
      'create table leak (account_id uuid); grant select on leak to flowpilot_app',
      /not enabled and forced on leak/,
    ],
  ])('refuses to start where %s, and says so', async (_hole, statement, sentence) => {
    const said = await lookThrough(statement);
    expect(said).toMatch(/^StartFault: The wall between accounts does not hold, so FlowPilot does not start/);
    expect(said).toMatch(sentence);
  });
});
