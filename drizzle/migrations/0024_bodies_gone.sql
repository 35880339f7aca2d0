ALTER TABLE "purges" ADD COLUMN "bodies_before" timestamp (3) with time zone;--> statement-breakpoint
grant update (bodies_before) on purges to app_decide;
