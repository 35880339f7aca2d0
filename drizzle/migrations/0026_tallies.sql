CREATE TABLE "quarter_tallies" (
	"round" uuid NOT NULL,
	"quarter" timestamp (3) with time zone NOT NULL,
	"shard" smallint NOT NULL,
	"proxy" integer NOT NULL,
	"in_person" integer NOT NULL,
	CONSTRAINT "quarter_tallies_round_quarter_shard_pk" PRIMARY KEY("round","quarter","shard")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"round" uuid NOT NULL,
	"station" text NOT NULL,
	"proxy" integer NOT NULL,
	"in_person" integer NOT NULL,
	"remote" integer NOT NULL,
	"corrected" integer NOT NULL,
	"last_at" timestamp (3) with time zone,
	CONSTRAINT "tallies_round_station_pk" PRIMARY KEY("round","station")
);
--> statement-breakpoint
ALTER TABLE "quarter_tallies" ADD CONSTRAINT "quarter_tallies_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create function quarter_of(at timestamptz) returns timestamptz language sql immutable
  return date_bin('15 minutes', at, '2000-01-01T00:00:00Z'::timestamptz);
--> statement-breakpoint
-- Stations that vote in the same quarter of an hour seldom wait for each other.
create function shard_of(station text) returns smallint language sql immutable
  return (hashtext(station) & 63)::smallint;
--> statement-breakpoint
-- Counts the marks that a statement made or took back, in the transaction that did; a purge takes nothing from the counts.
create function tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into tallies (station, round, proxy, in_person, remote, corrected, last_at)
      select station, round, count(*) filter (where kind = 'proxy' and corrected_at is null),
        count(*) filter (where kind = 'in-person' and corrected_at is null),
        count(*) filter (where kind = 'remote' and corrected_at is null), count(corrected_at),
        max(at) filter (where kind <> 'remote')
      from made group by station, round order by station, round
    on conflict (station, round) do update set proxy = tallies.proxy + excluded.proxy,
      in_person = tallies.in_person + excluded.in_person, remote = tallies.remote + excluded.remote,
      corrected = tallies.corrected + excluded.corrected, last_at = greatest(tallies.last_at, excluded.last_at);
    insert into quarter_tallies (round, quarter, shard, proxy, in_person)
      select round, quarter_of(at), shard_of(station), count(*) filter (where kind = 'proxy'),
        count(*) filter (where kind = 'in-person')
      from made where corrected_at is null and kind <> 'remote' group by 1, 2, 3 order by 1, 2, 3
    on conflict (round, quarter, shard) do update set proxy = quarter_tallies.proxy + excluded.proxy,
      in_person = quarter_tallies.in_person + excluded.in_person;
  else
    update tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person,
      remote = its.remote - back.remote, corrected = its.corrected + back.corrected
    from (
      select station, round, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person, count(*) filter (where kind = 'remote') as remote,
        count(*) as corrected
      from after_it join before_it using (id, station, round, kind)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by station, round) back
    where its.station = back.station and its.round = back.round;
    update quarter_tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person
    from (
      select round, quarter_of(at) as quarter, shard_of(station) as shard, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person
      from after_it join before_it using (id, station, round, kind, at)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by 1, 2, 3) back
    where its.round = back.round and its.quarter = back.quarter and its.shard = back.shard;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tallied_when_made after insert on vote_marks
  referencing new table as made for each statement execute function tally();
--> statement-breakpoint
create trigger tallied_when_corrected after update on vote_marks
  referencing old table as before_it new table as after_it for each statement execute function tally();
--> statement-breakpoint
drop function board_stations(uuid, text), board_quarters(uuid, text);
--> statement-breakpoint
-- What was marked before.
insert into tallies (round, station, proxy, in_person, remote, corrected, last_at)
  select round, station, count(*) filter (where kind = 'proxy' and corrected_at is null),
    count(*) filter (where kind = 'in-person' and corrected_at is null),
    count(*) filter (where kind = 'remote' and corrected_at is null), count(corrected_at),
    max(at) filter (where kind <> 'remote')
  from vote_marks group by round, station;
--> statement-breakpoint
insert into quarter_tallies (round, quarter, shard, proxy, in_person)
  select round, quarter_of(at), shard_of(station), count(*) filter (where kind = 'proxy'),
    count(*) filter (where kind = 'in-person')
  from vote_marks where corrected_at is null and kind <> 'remote' group by 1, 2, 3;
--> statement-breakpoint
-- The department of a commune, the territory overseas, the country of a post: how its code begins.
create function department_of(commune text) returns text language sql immutable
  return left(commune, case when left(commune, 2) in ('97', '98') or left(commune, 1) = 'Z' then 3 else 2 end);
--> statement-breakpoint
-- The stations that poll a round, within the communes whose code begins so (null: all), on their own day; of a round that was moved, what was declared on that day. `polls`: the round's day, its dates elsewhere, the kinds of places and the communes that poll.
create function board_of(of_round uuid, within text, polls jsonb)
  returns table (station text, commune text, commune_name text, zone text, day date, opens text, closes text,
    opened_at timestamptz, closed_at timestamptz, last_at timestamptz, proxy int, in_person int, remote int, corrected int)
  language sql stable
begin atomic
  select its.id, place.code, place.name, place.zone, place.day, its.opens, its.closes, sitting.opened_at, sitting.closed_at,
    case when (tally.last_at at time zone place.zone)::date >= place.day then tally.last_at end,
    coalesce(tally.proxy, 0), coalesce(tally.in_person, 0), coalesce(tally.remote, 0), coalesce(tally.corrected, 0)
  from polling_stations its
  join (
    select communes.code, communes.name, communes.zone,
      coalesce(own.value, of_territory.value, polls ->> 'day')::date as day
    from communes
    left join jsonb_each_text(polls -> 'dates') own on own.key = communes.code
    left join jsonb_each_text(polls -> 'dates') of_territory on of_territory.key = communes.territory
    where communes.kind in (select jsonb_array_elements_text(polls -> 'kinds'))
      and (jsonb_typeof(polls -> 'communes') = 'null' or communes.code in (
        select jsonb_array_elements_text(case jsonb_typeof(polls -> 'communes') when 'array' then polls -> 'communes' else '[]' end)))
  ) place on place.code = its.commune
  left join tallies tally on tally.round = of_round and tally.station = its.id
  left join sittings sitting on sitting.round = of_round and sitting.station = its.id and sitting.day = place.day
  where (within is null or starts_with(its.commune, within)) and (scope('role') = 'admin' or within = scope('commune'));
end;
--> statement-breakpoint
-- The counts of a department, or within one of a commune, by what a board tells stations apart by; `since`: who was heard after it is not silent.
create function board_groups(of_round uuid, within text, polls jsonb, since timestamptz)
  returns table (area text, area_name text, zone text, day date, opens text, closes text, opened_at timestamptz,
    closed_at timestamptz, last_at timestamptz, stations int, proxy int, in_person int, remote int, corrected int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when within is null then department_of(commune) else commune end,
    case when within is not null then min(commune_name) end, zone, day, opens, closes, max(opened_at), max(closed_at),
    max(last_at), count(*)::int, sum(proxy)::int, sum(in_person)::int, sum(remote)::int, sum(corrected)::int
  from board_of(of_round, within, polls)
  group by 1, zone, day, opens, closes, opened_at is null, closed_at is null, last_at is null,
    greatest(opened_at, last_at) > since
  order by 1;
end;
--> statement-breakpoint
-- The next stations; `state`: none that is surely not so.
create function board_stations(of_round uuid, within text, polls jsonb, since timestamptz, past text, state text, most int)
  returns table (station text, commune text, commune_name text, zone text, day date, opens text, closes text,
    opened_at timestamptz, closed_at timestamptz, last_at timestamptz, proxy int, in_person int, remote int, corrected int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.* from board_of(of_round, within, polls) its
  where (past is null or its.station > past)
    and (state is distinct from 'not-opened' or coalesce(its.opened_at, its.last_at) is null)
    and (state is distinct from 'silent' or (its.closed_at is null and greatest(its.opened_at, its.last_at) <= since))
  order by its.station limit most;
end;
--> statement-breakpoint
-- The votes by quarters of an hour: of all stations from the shards, of some from their marks.
create function board_quarters(of_round uuid, within text)
  returns table (quarter timestamptz, proxy int, in_person int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.quarter, sum(its.proxy)::int, sum(its.in_person)::int from (
    select shard.quarter, shard.proxy, shard.in_person from quarter_tallies shard
      where within is null and shard.round = of_round
    union all
    select mark.quarter, mark.proxy, mark.in_person from polling_stations station cross join lateral (
      select quarter_of(at) as quarter, (kind = 'proxy')::int as proxy, (kind = 'in-person')::int as in_person
      from vote_marks where vote_marks.station = station.id and vote_marks.round = of_round
        and corrected_at is null and kind <> 'remote' offset 0) mark
      where within is not null and starts_with(station.commune, within)) its
  where scope('role') = 'admin' or within = scope('commune')
  group by its.quarter having sum(its.proxy + its.in_person) > 0 order by its.quarter;
end;
--> statement-breakpoint
revoke execute on function quarter_of, shard_of, tally, department_of, board_of, board_groups, board_stations, board_quarters from public;
--> statement-breakpoint
grant execute on function board_groups, board_stations, board_quarters to app_read;
