import { sql } from 'drizzle-orm';
import type { Db } from '../src/platform/database/database.ts';

/** Every row of every table, and of the queue, as text, by the table's name; read by the owner of the database. */
export async function readAllRows(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const all = new Map<string, string>();
  for (const { schema, name } of tables) {
    const { rows } = await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} as t`,
    );
    all.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'));
  }
  return all;
}
