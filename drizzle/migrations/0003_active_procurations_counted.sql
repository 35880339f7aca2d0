CREATE TABLE "active_tallies" (
	"last_day" date NOT NULL,
	"slot" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "active_tallies_last_day_slot_pk" PRIMARY KEY("last_day","slot")
);

--> statement-breakpoint
-- How many active procurations hold a day or a later one, kept as they are written, so that the status of a server reads
-- none of them.

-- Counts active procurations by the last day that each holds, in a row that no other transaction holds: none waits.
create or replace function count_active(its_day date, change bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update active_tallies its set count = its.count + change
    from (select last_day, slot from active_tallies where last_day = its_day limit 1 for no key update skip locked) free
    where its.last_day = free.last_day and its.slot = free.slot;
  if not found then
    insert into active_tallies (last_day, slot, count) values (its_day, gen_random_uuid(), change);
  end if;
end $$;

-- A period holds its days until its end, whatever its rounds.
create or replace function count_periods() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform count_active(until, count(*)) from after_it where validity = 'period' and status = 'active' group by until;
  elsif tg_op = 'DELETE' then
    perform count_active(until, -count(*)) from before_it where validity = 'period' and status = 'active' group by until;
  else
    perform count_active(until, sum(change)::bigint) from (
      select until, 1 as change from after_it where validity = 'period' and status = 'active'
      union all select until, -1 from before_it where validity = 'period' and status = 'active') its
      group by until having sum(change) <> 0;
  end if;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procurations
  referencing new table as after_it for each statement execute function count_periods();
create or replace trigger counted_when_changed after update on procurations
  referencing old table as before_it new table as after_it for each statement execute function count_periods();
create or replace trigger counted_when_deleted after delete on procurations
  referencing old table as before_it for each statement execute function count_periods();

-- A procuration for an election holds the days of the rounds that it covers: those after a statement, less those before it.
create or replace function count_rounds() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone procuration_rounds[] := '{}';
  made procuration_rounds[] := '{}';
  touched uuid[];
begin
  if tg_op <> 'INSERT' then gone := array(select row(its.*)::procuration_rounds from before_it its); end if;
  if tg_op <> 'DELETE' then made := array(select row(its.*)::procuration_rounds from after_it its); end if;
  touched := array(select id from procurations where validity = 'election' and id = any(
    array(select procuration from unnest(gone || made))));
  perform count_active(last_day, sum(change)::bigint) from (
    select max(day) as last_day, 1 as change from procuration_rounds
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration
    union all
    select max(day), -1 from (
      select kept.* from procuration_rounds kept where kept.procuration = any(touched)
        and (kept.procuration, kept.round) not in (select procuration, round from unnest(made))
      union all select * from unnest(gone)) earlier
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration) its
    group by last_day having sum(change) <> 0;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procuration_rounds
  referencing new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_changed after update on procuration_rounds
  referencing old table as before_it new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_deleted after delete on procuration_rounds
  referencing old table as before_it for each statement execute function count_rounds();
revoke execute on function count_active, count_periods, count_rounds from public;
--> statement-breakpoint
-- R-61, R-62: what the dashboard shows of a round: counts of stations, and nothing of persons. An administrator sees
-- everything, a town hall its own commune; to anyone else the functions answer nothing.

-- How much there is today: active procurations that still hold a day, and uncorrected marks of the rounds polled, as
-- tallies.sql and active-tallies.sql count them.
create or replace function activity(today date, polled uuid[]) returns table (active bigint, marks bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select
    (select coalesce(sum(active_tallies.count), 0) from active_tallies where active_tallies.last_day >= today),
    (select coalesce(sum(quarter_tallies.proxy + quarter_tallies.in_person), 0) from quarter_tallies
        where quarter_tallies.round = any (polled))
      + (select coalesce(sum(tallies.remote), 0) from tallies where tallies.round = any (polled) and tallies.remote > 0)
  where scope('role') = 'admin';
end;
revoke execute on function activity from public;
grant execute on function activity to app_read;

-- The department of a commune: two signs of its code, or three overseas (97, 98) and for a post abroad (Z).
create or replace function department_of(commune text) returns text language sql immutable
  return left(commune, case when left(commune, 2) in ('97', '98') or left(commune, 1) = 'Z' then 3 else 2 end);
revoke execute on function department_of from public;

-- The stations that poll a round, each on its own day (R-61), in the communes whose code begins with `within` (null: all).
-- `polls` is JSON: `day` of the round, `dates` elsewhere by commune or territory, `kinds` of places, `communes` that poll
-- (null: all of those kinds), and `not`: communes and departments that do not poll though they are of those kinds (R-02).
-- Of a round that was moved, only what was declared on its new day counts.
create or replace function board_of(of_round uuid, within text, polls jsonb)
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
      and communes.code not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 2) not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 3) not in (select jsonb_array_elements_text(polls -> 'not'))
      and (within is null or starts_with(communes.code, within))
  ) place on place.code = its.commune
  left join tallies tally on tally.round = of_round and tally.station = its.id
  left join sittings sitting on sitting.round = of_round and sitting.station = its.id and sitting.day = place.day
  where scope('role') = 'admin' or within = scope('commune');
end;
revoke execute on function board_of from public;

-- The same stations counted together by department, or by commune within one, and by what the dashboard tells stations
-- apart by. A station heard after `since` is not silent.
create or replace function board_groups(of_round uuid, within text, polls jsonb, since timestamptz)
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
revoke execute on function board_groups from public;
grant execute on function board_groups to app_read;

-- A page of these stations after the station `past`. `state` leaves out stations that are surely not in that state.
create or replace function board_stations(of_round uuid, within text, polls jsonb, since timestamptz, past text, state text, most int)
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
revoke execute on function board_stations from public;
grant execute on function board_stations to app_read;

-- Votes by quarter of an hour: everywhere from the shards of tallies.sql, within some communes from the marks.
create or replace function board_quarters(of_round uuid, within text)
  returns table (quarter timestamptz, proxy int, in_person int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.quarter, sum(its.proxy)::int, sum(its.in_person)::int from (
    select shard.quarter, shard.proxy, shard.in_person from quarter_tallies shard
      where within is null and shard.round = of_round
    union all
    select mark.quarter, mark.proxy, mark.in_person
      from communes join polling_stations station on station.commune = communes.code cross join lateral (
      select quarter_of(at) as quarter, (kind = 'proxy')::int as proxy, (kind = 'in-person')::int as in_person
      from vote_marks where vote_marks.station = station.id and vote_marks.round = of_round
        and corrected_at is null and kind <> 'remote' offset 0) mark
      where within is not null and starts_with(communes.code, within)) its
  where scope('role') = 'admin' or within = scope('commune')
  group by its.quarter having sum(its.proxy + its.in_person) > 0 order by its.quarter;
end;
revoke execute on function board_quarters from public;
grant execute on function board_quarters to app_read;
--> statement-breakpoint
-- What the two roles of the program may do to tables. Everything is taken away first, so that this file is the whole list.
revoke all on all tables in schema public from app_read, app_decide;
revoke all on all sequences in schema public from app_read, app_decide;
grant usage on schema public to app_read, app_decide;
grant usage on sequence recorded_no to app_decide;

-- R-77: what is read for people. Not `sessions`, `idempotency`, `attempts` or `purges`, which are nobody's to see, nor
-- `officer_places`, which decisions alone need (R-64), nor the counts, which the functions of dashboard.sql answer.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, habilitations, electors,
  registrations, requests, procurations, procuration_rounds, revocations, vote_marks, mark_corrections, incidents, changes,
  packs, sittings, outbox, jobs, demonstration, statistics, audit_head, audit_entry, audit_body, audit_erasure, access_log
  to app_read;
-- No reader sees what opens an account.
grant select (id, name, role, who, commune, station, elector, is_demonstration, created_at, code_expires_at, locked_at,
  locked_by, lock_reason, ended_at) on accounts to app_read;

-- The facts of decisions.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, audit_erasure, access_log to app_decide;

-- What acts write. `audit_erasure`, `tallies`, `quarter_tallies` and `active_tallies` are written by functions
-- alone.
grant insert on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, access_log to app_decide;
grant update on polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts, habilitations,
  attempts, electors, registrations, requests, procurations, procuration_rounds, outbox, jobs, idempotency, statistics,
  audit_head to app_decide;

-- What is written once changes in these columns alone: places by an import, a correction of a mark (R-48), the close of
-- the polls, the use of a session, and what a purge takes away (R-74).
grant update (name, kind, territory, zone) on communes to app_decide;
grant update (corrected_at) on vote_marks to app_decide;
grant update (closed_at, closed_by, inside_counted, more_inside_because) on sittings to app_decide;
grant update (asked_at) on sessions to app_decide;
grant update (home_visit) on revocations to app_decide;
grant update (facts) on incidents to app_decide;
grant update (bodies_before) on purges to app_decide;

-- Nothing else is ever deleted but by the functions of retention.sql.
grant delete on sessions, idempotency, attempts to app_decide;
--> statement-breakpoint
-- Those that are there already.
insert into active_tallies (last_day, slot, count)
  select last_day, gen_random_uuid(), count(*) from (
    select case its.validity when 'period' then its.until else (select max(day) from procuration_rounds
      where procuration = its.id and coverage = 'covered') end as last_day
    from procurations its where its.status = 'active') held
  where last_day is not null group by last_day;
