ALTER TABLE "flows" ADD COLUMN "merged_into_flow_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "absorbs_flow_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "is_absorbed" boolean DEFAULT false NOT NULL;