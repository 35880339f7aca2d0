ALTER TABLE "procurations" ADD COLUMN "home_visit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "home_visit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ADD COLUMN "home_visit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "home_visit_of_a_delegate" CHECK (not "requests"."home_visit" or "requests"."collected_for" is not null);