select flowpilot_wall(name) from unnest(array['sessions', 'session_digests', 'flows', 'evidence', 'library_state', 'proposals', 'proposal_sessions', 'flywheel_state', 'flywheel_runs']) as name;
--> statement-breakpoint
-- What was published, and what was decided, stays as it was.
select flowpilot_wall(name, 'select, insert') from unnest(array['flow_versions', 'proposal_history']) as name;
--> statement-breakpoint
-- What carried the label of a team that goes carries none.
alter table sessions add constraint sessions_team foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id);
--> statement-breakpoint
alter table flows add constraint flows_team foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id);
--> statement-breakpoint
alter table proposals add constraint proposals_team foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id);
--> statement-breakpoint
alter table evidence add constraint evidence_of foreign key (account_id, session_id) references sessions (account_id, id) on delete cascade;
--> statement-breakpoint
alter table proposal_sessions add constraint proposal_sessions_session foreign key (account_id, session_id) references sessions (account_id, id) on delete cascade;
--> statement-breakpoint
alter table proposals add constraint proposals_target_flow foreign key (account_id, target_flow_id) references flows (account_id, id);
--> statement-breakpoint
alter table proposals add constraint proposals_published_flow foreign key (account_id, published_flow_id) references flows (account_id, id);
--> statement-breakpoint
-- A record of reinforcement stands for its flow's tree; every other proposal has its own.
alter table proposals add constraint proposals_have_a_tree check (tree is not null or proposal_type = 'auto_reinforced');
