CREATE TABLE "packs" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"no" integer NOT NULL,
	"digest" text NOT NULL,
	"change_no" bigint NOT NULL,
	"electors" integer NOT NULL,
	"procurations" integer NOT NULL,
	"ended" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid NOT NULL,
	CONSTRAINT "packs_station_round_no_pk" PRIMARY KEY("station","round","no"),
	CONSTRAINT "packs_from_one" CHECK ("packs"."no" >= 1),
	CONSTRAINT "digest_of_sha256" CHECK ("packs"."digest" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "pack_counts_nobody_less" CHECK ("packs"."electors" >= 0 and "packs"."procurations" >= 0 and "packs"."ended" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sittings" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"pack" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_second" uuid,
	"opened_because" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"inside_counted" integer,
	"more_inside_because" text,
	CONSTRAINT "sittings_station_round_pk" PRIMARY KEY("station","round"),
	CONSTRAINT "opened_by_two_for_a_reason" CHECK (("sittings"."opened_second" is null) = ("sittings"."opened_because" is null)),
	CONSTRAINT "opened_by_two_people" CHECK ("sittings"."opened_second" <> "sittings"."opened_by"),
	CONSTRAINT "closed_whole" CHECK (("sittings"."closed_at" is null) = ("sittings"."closed_by" is null) and ("sittings"."closed_at" is null) = ("sittings"."inside_counted" is null)),
	CONSTRAINT "closed_after_opened" CHECK ("sittings"."closed_at" >= "sittings"."opened_at"),
	CONSTRAINT "inside_not_fewer_than_none" CHECK ("sittings"."inside_counted" >= 0),
	CONSTRAINT "more_inside_once_closed" CHECK ("sittings"."more_inside_because" is null or "sittings"."closed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "changes" ALTER COLUMN "elector" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_opened_second_accounts_id_fk" FOREIGN KEY ("opened_second") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sitting_of_its_pack" FOREIGN KEY ("station","round","pack") REFERENCES "public"."packs"("station","round","no") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
grant select on packs, sittings to app_read, app_decide;
--> statement-breakpoint
grant insert on packs, sittings to app_decide;
--> statement-breakpoint
-- What was declared stays; the close comes later, and more people inside later still.
grant update (closed_at, closed_by, inside_counted, more_inside_because) on sittings to app_decide;
--> statement-breakpoint
alter table packs enable row level security;
--> statement-breakpoint
alter table sittings enable row level security;
--> statement-breakpoint
create policy decides on packs to app_decide using (true) with check (true);
--> statement-breakpoint
create policy decides on sittings to app_decide using (true) with check (true);
--> statement-breakpoint
create policy reads on packs for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune')
);
--> statement-breakpoint
create policy reads on sittings for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune') or scope('role') = 'admin'
);
