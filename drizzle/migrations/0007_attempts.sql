CREATE TABLE "attempts" (
	"kind" text NOT NULL,
	"subject_hash" text NOT NULL,
	"level" double precision NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "attempts_kind_subject_hash_pk" PRIMARY KEY("kind","subject_hash"),
	CONSTRAINT "no_fewer_than_none" CHECK ("attempts"."level" >= 0)
);
--> statement-breakpoint
CREATE INDEX "attempts_by_age" ON "attempts" USING btree ("at");
--> statement-breakpoint
-- Closed to readers: who tried what is nobody's to see.
grant select, insert, update, delete on attempts to app_decide;
