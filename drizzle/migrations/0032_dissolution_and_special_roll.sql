ALTER TABLE "registrations" ADD COLUMN "is_special" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "elections" ADD COLUMN "after_dissolution" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "special_in_new_caledonia" CHECK (not "registrations"."is_special" or "registrations"."list" = 'new-caledonia');--> statement-breakpoint
ALTER TABLE "elections" ADD CONSTRAINT "dissolution_of_the_assembly" CHECK (not "elections"."after_dissolution" or ("elections"."type" = 'legislative' and "elections"."communes" is null));