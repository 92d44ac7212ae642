select flowpilot_wall(name) from unnest(array['accounts', 'teams', 'members', 'invitations', 'api_keys', 'events', 'event_counters', 'outbox']) as name;
--> statement-breakpoint
-- What was logged stays as it was.
select flowpilot_wall('audit_log', 'select, insert');
--> statement-breakpoint
grant select, insert, update, delete on auth_user, auth_session, auth_identity, auth_verification, auth_rate_limit, rate_counters to flowpilot_login;
--> statement-breakpoint
grant select on account_directory, member_directory, api_key_directory to flowpilot_login;
--> statement-breakpoint
-- A team that goes takes its label along: only team_id is cleared, which the generator of migrations cannot say.
alter table members add constraint members_team foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id);
--> statement-breakpoint
alter table invitations add constraint invitations_team foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id);
--> statement-breakpoint
create function keep_account_directory() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op <> 'INSERT' then delete from account_directory where account_id = old.account_id; end if;
  if tg_op <> 'DELETE' then insert into account_directory (account_id, is_sample) values (new.account_id, new.is_sample); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_account_directory after insert or delete or update of account_id, is_sample on accounts for each row execute function keep_account_directory();
--> statement-breakpoint
create function keep_member_directory() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op <> 'INSERT' then delete from member_directory where account_id = old.account_id and user_id = old.user_id; end if;
  if tg_op <> 'DELETE' then insert into member_directory (account_id, user_id) values (new.account_id, new.user_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_member_directory after insert or delete or update of account_id, user_id on members for each row execute function keep_member_directory();
--> statement-breakpoint
create function keep_api_key_directory() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op <> 'INSERT' then delete from api_key_directory where key_id = old.key_id; end if;
  if tg_op <> 'DELETE' then insert into api_key_directory (key_id, account_id) values (new.key_id, new.account_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_api_key_directory after insert or delete or update of account_id, key_id on api_keys for each row execute function keep_api_key_directory();
