import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './start-test-platform.ts';
import { type CataloguedTable, readTables } from './tenant-tables.store.ts';

/** Tables that belong to no account, each with its reason. A table that is not here must stand behind the wall. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  auth_user: 'a person may belong to several accounts',
  auth_session: 'a session exists before its account is known',
  auth_identity: 'a password belongs to a person',
  auth_verification: 'a reset link belongs to a person',
  auth_rate_limit: 'tries to sign in are counted before anybody is known',
  account_directory: 'leads to accounts before one is known; kept by a trigger',
  member_directory: 'leads a person to their accounts; kept by a trigger',
  api_key_directory: 'leads a key to its account; kept by a trigger',
  rate_counters: 'counts callers, some of whom have no account',
  flowpilot_migrations: 'what was applied to the whole database',
};
const IS_WALL = /account_id = \(?NULLIF\(current_setting\('app\.account_id'::text, true\), ''::text\)\)?::uuid/i;

let test: TestPlatform;
let tables: CataloguedTable[];
beforeAll(async () => {
  test = await startTestPlatform();
  tables = await readTables(test.platform.database.db);
});
afterAll(() => test.close());

describe('every table of a tenant', () => {
  it('is one, or is a named exception', () => {
    expect(tables.length).toBeGreaterThan(15);
    const strangers = tables.filter((table) => table.primary_key[0] !== 'account_id' && EXCEPTIONS[table.name] === undefined);
    expect(strangers.map((table) => table.name)).toEqual([]);
  });

  it('has row-level security enabled and forced, with one policy for reading and writing', () => {
    for (const table of tenantTables()) {
      expect([table.name, table.is_enabled, table.is_forced, table.owner_is_walled]).toEqual([table.name, true, true, false]);
      expect([table.name, table.policies.length]).toEqual([table.name, 1]);
      expect(`${table.name} ${table.policies[0]?.using}`).toMatch(IS_WALL);
      expect(`${table.name} ${table.policies[0]?.check}`).toMatch(IS_WALL);
    }
  });

  it('leads every key with the account, so that nothing is unique or refers across accounts', () => {
    const loose = tenantTables().flatMap((table) =>
      table.keys.filter((key) => key.columns[0] !== 'account_id').map((key) => `${table.name}: ${key.name} (${key.columns.join(', ')})`),
    );
    expect(loose).toEqual([]);
  });

  it('keeps the list of exceptions short: each of them exists', () => {
    expect(Object.keys(EXCEPTIONS).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });

  it('cannot be changed where it is history', async () => {
    const { rows } = await test.platform.database.db.execute<{ name: string }>(
      sql`select relname as name from pg_class where relname in ('audit_log', 'flow_versions') and has_table_privilege('flowpilot_app', oid, 'update, delete, truncate')`,
    );
    expect(rows).toEqual([]);
  });
});

const tenantTables = () => tables.filter((table) => EXCEPTIONS[table.name] === undefined);
