CREATE TABLE "officer_places" (
	"account" uuid PRIMARY KEY NOT NULL,
	"opening" uuid
);
--> statement-breakpoint
CREATE TABLE "public_openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"decree" text NOT NULL,
	"day" date NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	"is_withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_opening_at_a_time" UNIQUE("commune","name","day","opens"),
	CONSTRAINT "public_place_opens_before_it_closes" CHECK ("public_openings"."opens" < "public_openings"."closes")
);
--> statement-breakpoint
ALTER TABLE "officer_places" ADD CONSTRAINT "officer_places_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_places" ADD CONSTRAINT "officer_places_opening_public_openings_id_fk" FOREIGN KEY ("opening") REFERENCES "public"."public_openings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_openings" ADD CONSTRAINT "public_openings_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_openings_by_day" ON "public_openings" USING btree ("day");
--> statement-breakpoint
-- R-64: where one may go is everybody's to know; where an officer acts is for the decisions alone.
grant select on public_openings to app_read, app_decide;
--> statement-breakpoint
grant insert, update on public_openings to app_decide;
--> statement-breakpoint
grant select, insert, update on officer_places to app_decide;
