DROP INDEX "jobs_not_ended";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "first_day" date NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "last_day" date NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "total" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "one_job_at_a_time" ON "jobs" USING btree ((true)) WHERE "jobs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_time" ON "jobs" USING btree ("started_at");