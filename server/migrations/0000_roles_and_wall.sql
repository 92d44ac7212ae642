-- Two roles that cannot sign in. flowpilot_app: what application code steps into in every transaction; it owns nothing, so
-- row-level security binds it. flowpilot_login: what the serving login may do outside of one.
do $$
declare wanted text;
begin
  foreach wanted in array array['flowpilot_app', 'flowpilot_login'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', wanted);
      exception when duplicate_object or unique_violation then null; -- another database of the server was quicker
      end;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), wanted);
  end loop;
end $$;
--> statement-breakpoint
-- Puts a tenant's table behind the wall: only rows of the account that the transaction was opened for exist, for reading
-- and for writing. Called by the migration that creates the table.
create function flowpilot_wall(tenant_table text, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
declare own constant text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid';
begin
  execute format('alter table %I enable row level security', tenant_table);
  execute format('alter table %I force row level security', tenant_table);
  execute format('create policy own_account on %I using (%s) with check (%s)', tenant_table, own, own);
  execute format('grant %s on %I to flowpilot_app', rights, tenant_table);
end $$;
