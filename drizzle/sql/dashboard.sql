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

-- R-45: how many procurations concern an election, by how they were made and what became of them: given for it, or for a
-- period with one of its rounds. By department, or by commune within one.
create or replace function board_procurations(of_election uuid, within text)
  returns table (area text, area_name text, in_france int, abroad int, paper int, online int, waiting int, rejected int,
    revoked int, ended int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when within is null then department_of(its.code) else its.code end,
    case when within is not null then min(its.name) end,
    count(*) filter (where way = 'counter' and its.place = 'france')::int,
    count(*) filter (where way = 'counter' and its.place = 'abroad')::int,
    count(*) filter (where way = 'paper')::int,
    count(*) filter (where way = 'online')::int,
    count(*) filter (where status = 'in-control')::int,
    count(*) filter (where status = 'rejected')::int,
    count(*) filter (where status = 'revoked')::int,
    count(*) filter (where status in ('void', 'annulled'))::int
  from (
    select communes.code, communes.name, own.way, own.place, own.status from communes cross join lateral (
      select procurations.way, procurations.place, procurations.status from procurations
      where procurations.commune = communes.code and (procurations.election = of_election or (
        procurations.validity = 'period' and exists (
          select from procuration_rounds covering join rounds on rounds.id = covering.round
          where covering.procuration = procurations.id and rounds.election = of_election)))
      offset 0) own
    where (scope('role') = 'admin' or within = scope('commune')) and (within is null or starts_with(communes.code, within))) its
  group by 1 order by 1;
end;
revoke execute on function board_procurations from public;
grant execute on function board_procurations to app_read;
