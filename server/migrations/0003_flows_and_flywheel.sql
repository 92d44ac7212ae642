CREATE TABLE "evidence" (
	"account_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"step_key" integer NOT NULL,
	"node_id" text NOT NULL,
	"option_id" text,
	"outcome" text NOT NULL,
	"from_proposal_id" uuid,
	CONSTRAINT "evidence_account_id_owner_owner_id_session_id_step_key_pk" PRIMARY KEY("account_id","owner","owner_id","session_id","step_key")
);
--> statement-breakpoint
CREATE TABLE "flow_versions" (
	"account_id" uuid NOT NULL,
	"flow_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"tree" jsonb NOT NULL,
	"match_keywords" jsonb NOT NULL,
	"origin" text NOT NULL,
	"author_id" uuid,
	"proposal_id" uuid,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_versions_account_id_flow_id_number_pk" PRIMARY KEY("account_id","flow_id","number")
);
--> statement-breakpoint
CREATE TABLE "flows" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"domain" text,
	"status" text NOT NULL,
	"tree_type" text DEFAULT 'troubleshooting' NOT NULL,
	"live_version" integer NOT NULL,
	"origin" text NOT NULL,
	"author_id" uuid,
	"team_id" uuid,
	"source_session_id" uuid,
	"match_keywords" jsonb NOT NULL,
	"node_count" integer NOT NULL,
	"supporting_session_count" integer DEFAULT 0 NOT NULL,
	"worked_count" integer DEFAULT 0 NOT NULL,
	"failed_count" integer DEFAULT 0 NOT NULL,
	"last_supported_at" timestamp (3) with time zone,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flows_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "library_state" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flywheel_runs" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"message" text,
	"requested_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "flywheel_runs_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "flywheel_state" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp (3) with time zone,
	"last_run_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "proposal_history" (
	"account_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action" text NOT NULL,
	"status" text NOT NULL,
	"actor_id" uuid,
	"notes" text,
	"before" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_history_account_id_proposal_id_id_pk" PRIMARY KEY("account_id","proposal_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal_sessions" (
	"account_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_sessions_account_id_proposal_id_session_id_pk" PRIMARY KEY("account_id","proposal_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposal_type" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"problem_domain" text,
	"confidence_score" double precision NOT NULL,
	"confidence_basis" jsonb,
	"supporting_session_count" integer NOT NULL,
	"target_flow_id" uuid,
	"base_version" integer,
	"source_session_id" uuid,
	"team_id" uuid,
	"tree" jsonb,
	"match_keywords" jsonb NOT NULL,
	"proof" jsonb,
	"reviewer_notes" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"published_flow_id" uuid,
	"published_version" integer,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposals_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_digests" (
	"account_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"digest" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_digests_account_id_session_id_pk" PRIMARY KEY("account_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text,
	"problem" text NOT NULL,
	"domain" text,
	"status" text NOT NULL,
	"intake" text NOT NULL,
	"client" text,
	"team" text,
	"team_id" uuid,
	"engineer" text,
	"engineer_id" uuid,
	"ticket_ref" text,
	"steps" jsonb NOT NULL,
	"step_count" integer NOT NULL,
	"resolution" text,
	"rating" double precision,
	"priority" text,
	"reopen_count" integer,
	"reassignment_count" integer,
	"sla_met" boolean,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"analysis_status" text,
	"analysis_note" text,
	"analysis_tries" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone,
	"claim_token" uuid,
	CONSTRAINT "sessions_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "sessions_external_id" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "flow_versions" ADD CONSTRAINT "flow_versions_flow" FOREIGN KEY ("account_id","flow_id") REFERENCES "public"."flows"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_history" ADD CONSTRAINT "proposal_history_proposal" FOREIGN KEY ("account_id","proposal_id") REFERENCES "public"."proposals"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_sessions" ADD CONSTRAINT "proposal_sessions_proposal" FOREIGN KEY ("account_id","proposal_id") REFERENCES "public"."proposals"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_digests" ADD CONSTRAINT "session_digests_session" FOREIGN KEY ("account_id","session_id") REFERENCES "public"."sessions"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_session" ON "evidence" USING btree ("account_id","session_id");--> statement-breakpoint
CREATE INDEX "flows_newest" ON "flows" USING btree ("account_id","status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "flows_revision" ON "flows" USING btree ("account_id","revision");--> statement-breakpoint
CREATE INDEX "flywheel_runs_open" ON "flywheel_runs" USING btree ("account_id") WHERE "flywheel_runs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "proposal_sessions_session" ON "proposal_sessions" USING btree ("account_id","session_id");--> statement-breakpoint
CREATE INDEX "proposals_newest" ON "proposals" USING btree ("account_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "proposals_by_status" ON "proposals" USING btree ("account_id","status","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "proposals_by_confidence" ON "proposals" USING btree ("account_id","status","confidence_score" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "proposals_by_support" ON "proposals" USING btree ("account_id","status","supporting_session_count" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "proposals_target" ON "proposals" USING btree ("account_id","target_flow_id","status");--> statement-breakpoint
CREATE INDEX "proposals_revision" ON "proposals" USING btree ("account_id","revision");--> statement-breakpoint
CREATE INDEX "sessions_newest" ON "sessions" USING btree ("account_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sessions_analysis" ON "sessions" USING btree ("account_id","analysis_status","id");--> statement-breakpoint
CREATE INDEX "sessions_waiting" ON "sessions" USING btree ("account_id","id") WHERE "sessions"."analysis_status" = 'pending';