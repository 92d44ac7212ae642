import { sql } from 'drizzle-orm';
import { StartFault } from '../start-fault.ts';
import { type Database, WALLED_ROLE } from './database.ts';

interface Wall {
  is_walled_role: boolean;
  is_privileged: boolean;
  owned: string[];
  open: string[];
}

/** Looks from inside a transaction whether row-level security binds the application; throws a sentence when it does not. */
export async function checkWall(database: Database): Promise<void> {
  const wall = await lookAtWall(database);
  const faults = [
    ...(wall.is_walled_role ? [] : [`the role ${WALLED_ROLE} was not taken`]),
    ...(wall.is_privileged ? [`the role ${WALLED_ROLE} is a superuser or may bypass row-level security`] : []),
    ...(wall.owned.length > 0 ? [`the role ${WALLED_ROLE} owns ${wall.owned.join(', ')}`] : []),
    ...(wall.open.length > 0 ? [`row-level security is not enabled and forced on ${wall.open.join(', ')}`] : []),
  ];
  if (faults.length > 0)
    throw new StartFault(`The wall between accounts does not hold, so FlowPilot does not start: ${faults.join('; ')}.`);
}

function lookAtWall(database: Database): Promise<Wall> {
  return database.transaction(async (db) => {
    try {
      await db.execute(sql`select set_config('role', ${WALLED_ROLE}, true)`);
    } catch (fault) {
      throw new StartFault(
        `The database login may not take the role ${WALLED_ROLE}. As the owner of the database run: GRANT ${WALLED_ROLE} TO <login>;`,
        { cause: fault },
      );
    }
    const { rows } = await db.execute<Wall & Record<string, unknown>>(sql`
      select current_user = ${WALLED_ROLE} as is_walled_role,
        (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as is_privileged,
        coalesce((select json_agg(relname) from pg_class where relowner = current_user::regrole and relkind in ('r', 'p')), '[]') as owned,
        coalesce((select json_agg(c.relname) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
          where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
            and has_table_privilege(c.oid, 'select, insert, update, delete') and not (c.relrowsecurity and c.relforcerowsecurity)), '[]') as open`);
    const [wall] = rows;
    if (wall === undefined) throw new Error('the catalogue answered nothing');
    return wall;
  });
}
