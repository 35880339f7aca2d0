CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"election" uuid NOT NULL,
	"rounds" jsonb NOT NULL,
	"account" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"cursor" uuid,
	"done" bigint DEFAULT 0 NOT NULL,
	"changed" bigint DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "no_more_changed_than_done" CHECK ("jobs"."done" >= 0 and "jobs"."changed" >= 0)
);
--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority_last_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority_first_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority_capacity" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority_unit" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "authority_place_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority_last_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority_first_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority_capacity" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority_unit" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ALTER COLUMN "authority_place_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "identity_certified_on" date;--> statement-breakpoint
ALTER TABLE "electors" ADD COLUMN "is_protected" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "electors" ADD COLUMN "loss" text;--> statement-breakpoint
ALTER TABLE "electors" ADD COLUMN "lost_on" date;--> statement-breakpoint
ALTER TABLE "elections" ADD COLUMN "called_on" date;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "is_called_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ADD COLUMN "way" text DEFAULT 'counter' NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ADD COLUMN "held_from" date;--> statement-breakpoint
UPDATE "procurations" SET "held_from" = "established_local_day";--> statement-breakpoint
ALTER TABLE "procurations" ALTER COLUMN "held_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "procurations" ADD COLUMN "flags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revocations" ADD COLUMN "way" text DEFAULT 'counter' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_not_ended" ON "jobs" USING btree ("started_at") WHERE "jobs"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "electors" ADD CONSTRAINT "lost_on_a_day" CHECK (("electors"."loss" is null) = ("electors"."lost_on" is null));--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "signed_at_a_counter" CHECK (("procurations"."way" = 'counter') = ("procurations"."authority" is not null));--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "named_unless_online" CHECK (num_nonnulls("procurations"."authority_last_name", "procurations"."authority_first_name", "procurations"."authority_capacity", "procurations"."authority_unit",
        "procurations"."authority_place_name") = case when "procurations"."way" = 'online' then 0 else 5 end);--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "held_from_its_day_on" CHECK ("procurations"."held_from" >= "procurations"."established_local_day");--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocation_signed_at_a_counter" CHECK (("revocations"."way" = 'counter') = ("revocations"."authority" is not null));--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocation_named_unless_online" CHECK (num_nonnulls("revocations"."authority_last_name", "revocations"."authority_first_name", "revocations"."authority_capacity", "revocations"."authority_unit",
        "revocations"."authority_place_name") = case when "revocations"."way" = 'online' then 0 else 5 end);--> statement-breakpoint
-- R-33: two periods of one mandant share no day that each still holds, per status.
alter table procurations drop constraint periods_apart;
--> statement-breakpoint
alter table procurations add constraint periods_apart exclude using gist (
  mandant with =, status with =, daterange(held_from, until, '[]') with &&
) where (validity = 'period' and status in ('active', 'in-control') and held_from <= until);
--> statement-breakpoint
grant select, insert, update on jobs to app_decide;
--> statement-breakpoint
grant select on jobs to app_read;
