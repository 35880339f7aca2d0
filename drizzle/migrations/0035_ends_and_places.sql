ALTER TABLE "habilitations" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "procurations" ADD COLUMN "effective_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "procurations" ADD COLUMN "ended_on" date;--> statement-breakpoint
UPDATE "procurations" SET "effective_at" = "established_at" WHERE "status" NOT IN ('in-control', 'rejected');--> statement-breakpoint
UPDATE "procurations" its SET "ended_on" = coalesce(
  (SELECT max(revocation."established_day") FROM "revocations" revocation
    WHERE its."status" = 'revoked' AND revocation."mandant" = its."mandant" AND revocation."established_at" = its."ended_at"),
  (its."ended_at" AT TIME ZONE (SELECT "zone" FROM "communes" WHERE "code" = its."commune"))::date)
  WHERE its."ended_at" IS NOT NULL;--> statement-breakpoint
UPDATE "procuration_rounds" its SET "reason" = jsonb_build_object('code', 'revoked', 'on', ended."ended_on")
  FROM "procurations" ended WHERE ended."id" = its."procuration" AND its."reason"->>'code' = 'revoked';--> statement-breakpoint
UPDATE "procurations" SET "reasons" = (
  SELECT jsonb_agg(CASE WHEN reason->>'code' = 'revoked'
    THEN jsonb_build_object('code', 'revoked', 'on', left(reason->>'at', 10)) ELSE reason END)
  FROM jsonb_array_elements("reasons") reason) WHERE "reasons" @> '[{"code": "revoked"}]';--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "ended_on_a_day" CHECK (("procurations"."ended_at" is null) = ("procurations"."ended_on" is null));--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "effective_if_active" CHECK ("procurations"."effective_at" is not null or "procurations"."status" not in ('active', 'void'));