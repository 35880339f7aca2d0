ALTER TABLE "sittings" ADD COLUMN "day" date;--> statement-breakpoint
UPDATE "sittings" SET "day" = ("opened_at" at time zone "zone")::date FROM "polling_stations"
	JOIN "communes" ON "communes"."code" = "polling_stations"."commune" WHERE "polling_stations"."id" = "sittings"."station";--> statement-breakpoint
ALTER TABLE "sittings" ALTER COLUMN "day" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sittings" DROP CONSTRAINT "sittings_station_round_pk";--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_station_round_day_pk" PRIMARY KEY("station","round","day");
--> statement-breakpoint
-- What was declared last: a round that got another day may have been opened on the one it had.
create or replace function board_stations(of_round uuid, place text)
  returns table (station text, commune text, opens text, closes text, opened_at timestamptz, closed_at timestamptz,
    proxy bigint, in_person bigint, remote bigint, corrected bigint, last_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.id, its.commune, its.opens, its.closes, sitting.opened_at, sitting.closed_at,
    coalesce(marks.proxy, 0), coalesce(marks.in_person, 0), coalesce(marks.remote, 0), coalesce(marks.corrected, 0), marks.last_at
  from polling_stations its
  left join (
    select distinct on (sittings.station) sittings.station, sittings.opened_at, sittings.closed_at
    from sittings where round = of_round order by sittings.station, sittings.opened_at desc) sitting on sitting.station = its.id
  left join (
    select vote_marks.station, count(*) filter (where kind = 'proxy' and corrected_at is null) as proxy,
      count(*) filter (where kind = 'in-person' and corrected_at is null) as in_person,
      count(*) filter (where kind = 'remote' and corrected_at is null) as remote,
      count(corrected_at) as corrected, max(at) filter (where kind <> 'remote') as last_at
    from vote_marks where round = of_round and (place is null or vote_marks.station like place || '/%')
    group by vote_marks.station) marks on marks.station = its.id
  where (place is null or its.commune = place) and (scope('role') = 'admin' or place = scope('commune'))
  order by its.id;
end;
