import { sql } from 'drizzle-orm';
import type { Db } from '../src/platform/database/database.ts';

/** A table as the catalogue knows it. */
export interface CataloguedTable {
  name: string;
  primary_key: string[];
  is_enabled: boolean;
  is_forced: boolean;
  policies: { using: string | null; check: string | null }[];
  owner_is_walled: boolean;
  /** Unique constraints and indexes, and both sides of foreign keys, each as its columns. */
  keys: { name: string; columns: string[] }[];
}

/** Every table of the application's schema, from the catalogue. */
export async function readTables(db: Db): Promise<CataloguedTable[]> {
  const { rows } = await db.execute<CataloguedTable & Record<string, unknown>>(sql`
    select c.relname as name, c.relrowsecurity as is_enabled, c.relforcerowsecurity as is_forced,
      pg_get_userbyid(c.relowner) = 'flowpilot_app' as owner_is_walled,
      coalesce((select json_agg(a.attname order by k.place) from pg_index i, unnest(i.indkey::int[]) with ordinality k(number, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number), '[]') as primary_key,
      coalesce((select json_agg(json_build_object('using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        from pg_policy p where p.polrelid = c.oid), '[]') as policies,
      coalesce((select json_agg(json_build_object('name', k.name, 'columns', k.columns)) from (
        select r.relname as name, (select json_agg(coalesce(a.attname, '(expression)') order by n.place) from unnest(i.indkey::int[]) with ordinality n(number, place)
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = n.number and n.number <> 0) as columns
        from pg_index i join pg_class r on r.oid = i.indexrelid where i.indrelid = c.oid and i.indisunique
        union all
        select f.conname, (select json_agg(a.attname order by n.place) from unnest(f.conkey) with ordinality n(number, place) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = n.number)
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        union all
        select f.conname || ' (target)', (select json_agg(a.attname order by n.place) from unnest(f.confkey) with ordinality n(number, place) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = n.number)
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') k), '[]') as keys
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace order by c.relname`);
  return rows;
}
