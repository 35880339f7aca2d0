ALTER TABLE "sessions" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "sessions" SET "asked_at" = "started_at";--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "asked_at" SET NOT NULL;--> statement-breakpoint
-- Of a session, when its terminal last asked is noted, and nothing else ever.
grant update (asked_at) on sessions to app_decide;
