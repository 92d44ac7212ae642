ALTER TABLE "flows" ADD COLUMN "merged_into_flow_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "absorbs_flow_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "absorbed_by_proposal_id" uuid;