import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { type Database, type Db, LOGIN_ROLE, WALLED_ROLE } from './database.ts';

/** Applies what is missing, in one transaction and one process at a time; answers how many were applied. */
export function migrate(owner: Database): Promise<number> {
  return owner.transaction(async (db) => {
    await waitForOthers(db);
    await db.execute(
      sql`create table if not exists flowpilot_migrations (made_at bigint primary key, hash text not null, applied_at timestamptz not null default now())`,
    );
    const missing = await findMissing(db);
    for (const migration of missing) await apply(db, migration);
    return missing.length;
  });
}

/** How many migrations this version knows that the database does not have; throws when the database has none at all. */
export async function countMissing(db: Db): Promise<number> {
  return (await findMissing(db)).length;
}

/** Whether the present login may change the schema: it owns what is there, or nothing is there yet. */
export async function ownsDatabase(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ owns: boolean }>(sql`
    select coalesce((select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = to_regclass('flowpilot_migrations')), true) as owns`);
  return rows[0]?.owns === true;
}

/** Holds, until the transaction ends, what every process that changes the schema waits for. */
export async function waitForOthers(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('flowpilot migrations'))`);
}

/** Lets the serving login step into the walled role, where the owner of the tables is another. */
export async function admitLogin(owner: Database, login: string): Promise<void> {
  await owner.transaction(async (db) => {
    await waitForOthers(db);
    await db.execute(sql.raw(`grant select on flowpilot_migrations to ${LOGIN_ROLE}`));
    for (const role of [WALLED_ROLE, LOGIN_ROLE]) {
      const { rows } = await db.execute<{ is_member: boolean }>(
        sql`select pg_has_role(${login}::name, ${role}::name, 'member') as is_member`,
      );
      if (rows[0]?.is_member !== true) await db.execute(sql`grant ${sql.identifier(role)} to ${sql.identifier(login)}`);
    }
  });
}

/** The folder of migrations, from the sources and from the bundle alike. */
export function migrationsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const up of ['..', '../..', '../../..']) {
    const folder = join(here, up, 'migrations');
    if (existsSync(join(folder, 'meta', '_journal.json'))) return folder;
  }
  throw new Error(`The migrations are not beside ${here}: the installation is incomplete.`);
}

async function findMissing(db: Db): Promise<MigrationMeta[]> {
  const { rows } = await db.execute<{ made_at: string | number }>(sql`select made_at from flowpilot_migrations`);
  const applied = new Set(rows.map((row) => Number(row.made_at)));
  return readMigrationFiles({ migrationsFolder: migrationsFolder() }).filter((migration) => !applied.has(migration.folderMillis));
}

async function apply(db: Db, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) if (statement.trim() !== '') await db.execute(sql.raw(statement));
  await db.execute(sql`insert into flowpilot_migrations (made_at, hash) values (${migration.folderMillis}, ${migration.hash})`);
}
